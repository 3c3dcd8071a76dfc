import { reachedOf } from "./bound.ts";
import { decide } from "./decision.ts";
import { readFacts } from "./facts.ts";
import { type Level, readLevel, valueOf } from "./measures.ts";
import { readPlan } from "./plan.ts";
import {
  big,
  type Fields,
  fields,
  format,
  list,
  NotJudged,
  only,
  own,
  parse,
  Refusal,
  refuse,
  text,
} from "./reader.ts";
import { keepsRules } from "./rules.ts";
import { digits } from "./told.ts";
import { amiss, certifiesOther, changed, missing, reading, tooLarge, unnamed } from "./amiss.ts";
import type { InBoth } from "./in-both.ts";

/** The files of a package, as bytes, by name. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What was checked of a level: its value, and the bound that nothing is below. */
export interface CheckedLevel {
  readonly names: { readonly nl: string; readonly en: string };
  readonly value: bigint;
  readonly bound: bigint | undefined;
  /** Whether the plan is the best on it, or is so but for what the objective lets later levels use. */
  readonly standing: "best" | "within tolerance" | "bounded" | "not bounded";
}

export type Answer =
  | { readonly status: "accepted"; readonly scope: "joint" | "sites"; readonly levels: readonly CheckedLevel[] }
  | {
      readonly status: "refused" | "not judged";
      readonly reason: string;
      /** The reason for people. */
      readonly told: InBoth;
    };

/** Checks a package by `docs/certificate.md`. Never throws for what is in the files. */
export async function checkPackage(files: Files): Promise<Answer> {
  try {
    return await checked(files);
  } catch (error) {
    if (error instanceof NotJudged) return { status: "not judged", reason: error.message, told: error.told };
    if (error instanceof Refusal) {
      const { message: reason, told = amiss("certificate", reason) } = error;
      return { status: "refused", reason, told };
    }
    if (error instanceof RangeError)
      return { status: "refused", reason: `too large to check (${error.message})`, told: tooLarge };
    throw error;
  }
}

async function checked(files: Files): Promise<Answer> {
  await keepsManifest(files);
  const [scenario, plan, certificate] = ["scenario.json", "plan.json", "certificate.json"].map((name) =>
    parse(new TextDecoder().decode(files.get(name)), name),
  ) as [Fields, Fields, Fields];
  const facts = reading("scenario", () => readFacts(scenario));
  const decision = reading("scenario", () => decide(facts));
  const read = reading("plan", () => readPlan(plan, facts, decision));
  reading("plan", () => keepsRules(facts, decision, read));
  const levels = reading("scenario", () => facts.objective.map((level, l) => readLevel(level, `level ${l + 1}`)));
  format(certificate, "verdeelwijzer-certificate", "certificate.json");
  only(certificate, ["format", "version", "scenario", "plan", "scope", "levels"], "certificate.json");
  for (const name of ["scenario", "plan"] as const)
    if (certificate[name] !== (await sha256(files.get(`${name}.json`))))
      refuse(`the certificate is of another ${name}`, certifiesOther(name));
  const scope = text(own(certificate, "scope"), "scope");
  if (scope !== "joint" && scope !== "sites") refuse(`the scope is ${scope}`);
  const claims = list(own(certificate, "levels"), "levels").map((claim, l) => fields(claim, `level ${l + 1}`));
  if (claims.length !== levels.length) refuse("the certificate has not one claim of every level");
  const values = levels.map(({ weights }) => valueOf(weights, facts, read));
  const reached = reachedOf(facts, decision, read, levels, scope);
  const made = claims.map((claim, l): CheckedLevel => {
    const where = `level ${l + 1}`;
    const value = values[l] as bigint;
    if (big(own(claim, "value"), `value of ${where}`) !== value)
      refuse(`the value of ${where} is ${value}`, otherValue(l, value));
    const limits = list(own(claim, "limits"), `limits of ${where}`).map((limit) => big(limit, `a limit of ${where}`));
    if (limits.length !== l) refuse(`${where} has not ${l} limits`);
    if (limits.some((limit, r) => limit < (values[r] as bigint)))
      refuse(`the plan itself does not keep the limits of ${where}`);
    const names = namesOf(facts.objective[l], l);
    if (own(claim, "bound") === null) {
      only(claim, ["value", "limits", "bound"], where);
      return { names, value, bound: undefined, standing: "not bounded" };
    }
    only(claim, ["value", "limits", "bound", "scale", "budgets", "links", "flows", "groups"], where);
    const bound = big(own(claim, "bound"), `bound of ${where}`);
    if (bound > value) refuse(`the bound of ${where} is above its value`);
    if (reached === undefined) refuse(`${where} has a bound, and the page describes none for such a scenario`);
    const proven = reached(claim, l, limits);
    if (bound > proven)
      refuse(`${where}: the bound ${bound} is not proven, its prices reach ${proven}`, notProven(l, bound, proven));
    return { names, value, bound, standing: standingOf(levels[l] as Level, value, bound, l === levels.length - 1) };
  });
  return { status: "accepted", scope, levels: made };
}

function standingOf(
  { tolerance: [n, d] }: Level,
  value: bigint,
  bound: bigint,
  last: boolean,
): CheckedLevel["standing"] {
  if (value === bound) return "best";
  return !last && bound >= 0n && value <= bound + (bound * n) / d ? "within tolerance" : "bounded";
}

/** What the plan has on a level, where the certificate says otherwise. */
const otherValue = (l: number, value: bigint): InBoth => ({
  nl: `het certificaat noemt bij doel ${l + 1} een andere waarde dan het plan heeft (${digits(value, "nl")}).`,
  en: `on objective ${l + 1} the certificate names another value than the plan has (${digits(value, "en")}).`,
});

const notProven = (l: number, bound: bigint, proven: bigint): InBoth => ({
  nl: `de grens van doel ${l + 1} (${digits(bound, "nl")}) is niet bewezen: het bewijs komt tot ${digits(proven, "nl")}.`,
  en: `the bound of objective ${l + 1} (${digits(bound, "en")}) is not proven: the proof comes to ${digits(proven, "en")}.`,
});

/** What a level is called, which the page does not read: it goes by its number where it has no name. */
function namesOf(level: unknown, l: number): CheckedLevel["names"] {
  const { name } = level as { readonly name?: Partial<Record<"nl" | "en", unknown>> | null };
  const told = (called: unknown, number: string) => (typeof called === "string" ? called : `${number} ${l + 1}`);
  return { nl: told(name?.nl, "doel"), en: told(name?.en, "objective") };
}

/** Section 2: every file that the manifest names is there, as it was; what stands beside may be gone. */
async function keepsManifest(files: Files): Promise<void> {
  const bytes = files.get("manifest.json");
  if (bytes === undefined) refuse("manifest.json is not there", missing("manifest.json"));
  const manifest = parse(new TextDecoder().decode(bytes), "manifest.json");
  format(manifest, "verdeelwijzer-manifest", "manifest.json");
  const named = reading("manifest", () => fields(own(manifest, "files"), "files of the manifest"));
  for (const name of ["scenario.json", "plan.json", "certificate.json"])
    if (own(named, name) === undefined) refuse(`the manifest does not name ${name}`, unnamed(name));
  const other = own(manifest, "beside");
  const beside = other === undefined ? {} : reading("manifest", () => fields(other, "beside of the manifest"));
  for (const [name, sum] of [...Object.entries(named), ...Object.entries(beside)]) {
    if (name.includes("/")) reading("manifest", () => refuse(`the manifest names a file elsewhere (${name})`));
    const found = files.get(name);
    if (found === undefined && own(named, name) === undefined) continue;
    if (found === undefined) refuse(`${name} is not there`, missing(name));
    if ((await sha256(found)) !== sum) refuse(`${name} is not the file that the manifest names`, changed(name));
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer> | undefined): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes ?? new Uint8Array());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
