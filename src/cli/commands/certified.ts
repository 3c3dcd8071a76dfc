import { createHash } from "node:crypto";
import type { Package } from "../../app/index.ts";
import type { Context } from "../context.ts";
import { words } from "../load.ts";
import type { SolveOptions } from "../options.ts";
import type { OwnFile } from "../output-folder.ts";
import { whileSolving } from "../solving.ts";

type Files = Readonly<Partial<Record<OwnFile, string | Uint8Array>>>;

/**
 * The files of a package with its certificate, what checks it, and the sums of all files. Where somebody stopped the search, or
 * its time is over, nothing is looked for that would prove a bound: rules and figures are certified all the same.
 */
export async function certified(
  context: Context,
  made: Package,
  files: Files & Readonly<Record<"scenario.json" | "plan.json", string>>,
  options: SolveOptions,
): Promise<Files> {
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
    return { ...all, "manifest.json": manifest(all) };
  } catch (error) {
    io.err(`${say("certificate.failed", { why: words(error, language) })}\n`);
    return files;
  }
}

/** `docs/certificate.md`, section 2: the SHA-256 of every file. What depends on the clock or the machine comes later, and is not named. */
function manifest(files: Files): string {
  const sums = Object.entries(files).map(
    ([name, content]) => [name, createHash("sha256").update(content).digest("hex")] as const,
  );
  return `${JSON.stringify({ format: "verdeelwijzer-manifest", version: 1, files: Object.fromEntries(sums) }, null, 2)}\n`;
}
