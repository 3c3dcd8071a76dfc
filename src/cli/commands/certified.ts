import { ownOf } from "../../domain/index.ts";
import type { Package } from "../../app/index.ts";
import { type Answer, toldIn } from "../../check/index.ts";
import { wrap } from "../../report/index.ts";
import type { Context } from "../context.ts";
import { words } from "../load.ts";
import type { CheckerAnswer } from "../results/index.ts";
import type { SolveOptions } from "../options.ts";
import { type Files, sealed } from "../manifest.ts";
import { whileSolving } from "../solving.ts";

/** What the certificate of a package adds to its folder, and what the checker says of it; nothing where it could not be made. */
export interface Certified {
  readonly files: Files;
  readonly answer: Answer;
}

type Told = Readonly<Record<"scenario.json" | "plan.json", string>>;

/**
 * The certificate of a package, checked as anybody would before it is written, so that reports can say what came of it. Where
 * somebody stopped the search, or its time is over, nothing is looked for that would prove a bound: rules and figures are certified all the same.
 */
export async function certified(
  context: Context,
  made: Package,
  texts: Told,
  options: SolveOptions,
): Promise<Certified | undefined> {
  const { engine, say, io, language } = context;
  const about = { scenario: texts["scenario.json"], plan: texts["plan.json"] };
  const bounds = !made.proof.parts.some(({ ended }) => ended === "stopped" || ended === "time");
  try {
    const certificate = await whileSolving(context, made.scenario, options, (how, show) => {
      show.note(`\n${wrap(say(bounds ? "progress.certificate" : "progress.rules"), io.width).join("\n")}`);
      return engine.certificateOf(made, about, { ...how, bounds });
    });
    const beside = Object.entries(engine.checkers()).filter(([, content]) => content !== undefined);
    const files: Files = { "certificate.json": certificate, ...Object.fromEntries(beside) };
    const answer = await engine.checkPackage(bytesOf(sealed({ ...texts, ...files }, {}, engine.program)));
    return { files, answer };
  } catch (error) {
    io.err(`${say("certificate.failed", { why: words(error, language) })}\n`);
    return undefined;
  }
}

function bytesOf(files: Files): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === "string" ? encoder.encode(content) : new Uint8Array(content),
    ]),
  );
}

/** What the checker says of the package; false where it refuses it, which is our own fault. */
export function tellChecked(context: Context, answer: Answer): boolean {
  const { io, say, language } = context;
  const refused = answer.status === "refused";
  if (refused) io.err(`${say("certificate.refused")}\n`);
  if (!context.json) {
    const told = ownOf(toldIn, language)(answer);
    // What is proven of each level stands above, with the rest of what is known of it.
    const short = answer.status === "accepted" ? [told.at(0) ?? "", told.at(-1) ?? ""] : told;
    const lines = short.flatMap((line) => wrap(line, io.width - 2));
    const heading = wrap(say("certificate.checked"), io.width).join("\n");
    io.out(`\n${heading}\n${lines.map((line) => `  ${line}\n`).join("")}`);
  }
  return !refused;
}

/** For machines: big numbers as texts of digits. */
export function plainAnswer(answer: Answer): CheckerAnswer {
  // What is told to people stays out: machines have the reason.
  if (answer.status !== "accepted") return { status: answer.status, reason: answer.reason };
  const levels = answer.levels.map(({ value, bound, ...level }) => ({
    ...level,
    value: String(value),
    ...(bound !== undefined && { bound: String(bound) }),
  }));
  return { ...answer, levels };
}
