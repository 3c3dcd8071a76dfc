import type { Context } from "../context.ts";
import type { OwnFile } from "../output-folder.ts";

/** Where the files are, and what each is for. */
export function fileList({ say }: Context, folder: string, files: readonly OwnFile[]): string {
  const shown = folder.startsWith("/") ? folder : `./${folder.replace(/^\.\//, "")}`;
  const width = Math.max(...files.map((name) => name.length));
  const purposes = {
    "plan.json": "result.file.plan",
    "decision.csv": "result.file.decision",
    "municipalities.csv": "result.file.municipalities",
    "agreements.csv": "result.file.agreements",
    "stories.csv": "result.file.stories",
    "front.csv": "result.file.front",
    "effects.csv": "result.file.effects",
    "report.html": "result.file.report",
    "workbook.xlsx": "result.file.workbook",
    "annexes.html": "result.file.annexes",
    "annexes.docx": "result.file.annexes.docx",
    "letters.html": "result.file.letters",
    "letters.docx": "result.file.letters.docx",
    "minutes.html": "result.file.minutes",
    "scenario.json": "result.file.scenario",
    "certificate.json": "result.file.certificate",
    "manifest.json": "result.file.manifest",
    "check.mjs": "result.file.check",
    "check.html": "result.file.checker",
    "certificate.md": "result.file.page",
    "run.json": "result.file.run",
    "signatures.json": "result.file.signatures",
    "log.jsonl": "result.file.log",
    "log-names.json": "result.file.names",
  } as const satisfies Record<OwnFile, string>;
  const lines = files.map((name) => `  ${name.padEnd(width)}  ${say(purposes[name])}`);
  return `${say("result.files", { folder: shown })}\n${lines.join("\n")}\n`;
}
