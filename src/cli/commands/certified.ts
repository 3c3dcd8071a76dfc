import { createHash } from "node:crypto";
import type { Package } from "../../app/index.ts";
import { type Answer, toldIn } from "../../check/index.ts";
import { wrap } from "../../report/index.ts";
import type { Context } from "../context.ts";
import { words } from "../load.ts";
import type { SolveOptions } from "../options.ts";
import type { OwnFile } from "../output-folder.ts";
import { whileSolving } from "../solving.ts";

/** Files to write, and what the checker says of them; nothing where there is no certificate. */
export interface Certified {
  readonly files: Files;
  readonly answer?: Answer;
}

type Files = Readonly<Partial<Record<OwnFile, string | Uint8Array>>>;

/**
 * The files of a package with its certificate, what checks it, and the sums of all files. Where somebody stopped the search, or
 * its time is over, nothing is looked for that would prove a bound: rules and figures are certified all the same. What is to be
 * written is checked first, as anybody would.
 */
export async function certified(
  context: Context,
  made: Package,
  files: Files & Readonly<Record<"scenario.json" | "plan.json", string>>,
  options: SolveOptions,
): Promise<Certified> {
  const { engine, say, io, language } = context;
  const texts = { scenario: files["scenario.json"], plan: files["plan.json"] };
  const bounds = !made.proof.parts.some(({ ended }) => ended === "stopped" || ended === "time");
  try {
    const certificate = await whileSolving(context, made.scenario, options, (how, show) => {
      show.about(say("progress.certificate"));
      return engine.certificateOf(made, texts, { ...how, bounds });
    });
    const checker = engine.checker();
    const all: Files = {
      ...files,
      "certificate.json": certificate,
      ...(checker !== undefined && { "check.mjs": checker }),
    };
    const sealed: Files = { ...all, "manifest.json": manifest(all) };
    const encoder = new TextEncoder();
    const bytes = Object.entries(sealed).map(
      ([name, content]) =>
        [name, typeof content === "string" ? encoder.encode(content) : new Uint8Array(content)] as const,
    );
    return { files: sealed, answer: await engine.checkPackage(new Map(bytes)) };
  } catch (error) {
    io.err(`${say("certificate.failed", { why: words(error, language) })}\n`);
    return { files };
  }
}

/** `docs/certificate.md`, section 2: the SHA-256 of every file. What depends on the clock or the machine comes later, and is not named. */
function manifest(files: Files): string {
  const sums = Object.entries(files).map(
    ([name, content]) => [name, createHash("sha256").update(content).digest("hex")] as const,
  );
  return `${JSON.stringify({ format: "verdeelwijzer-manifest", version: 1, files: Object.fromEntries(sums) }, null, 2)}\n`;
}

/** What the checker says of the package; false where it refuses it, which is our own fault. */
export function tellChecked(context: Context, answer: Answer): boolean {
  const { io, say, language } = context;
  const refused = answer.status === "refused";
  if (refused) io.err(`${say("certificate.refused")}\n`);
  if (!context.json) {
    const lines = toldIn[language](answer).flatMap((line) => wrap(line, io.width - 2));
    const heading = wrap(say("certificate.checked"), io.width).join("\n");
    io.out(`\n${heading}\n${lines.map((line) => `  ${line}\n`).join("")}`);
  }
  return !refused;
}

/** For machines: big numbers as texts of digits. */
export function plainAnswer(answer: Answer): object {
  const digits = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value);
  return JSON.parse(JSON.stringify(answer, digits)) as object;
}
