import { partiesOf, type Pin, pinShapes, type Scenario, spoken } from "../domain/index.ts";
import type { Entry, MeasuredPrice } from "../log/index.ts";
import { measureTitle, ruleTitle, settledLines } from "../report/index.ts";
import { parseScenario, visible } from "../scenario/index.ts";
import type { Context } from "./context.ts";
import type { PackageLog } from "./package-log.ts";

/** Every entry of a log in a few lines. Municipalities go by their names where the scenario of the package can be read, else by code. */
export function entryLines(
  context: Context,
  scenario: Uint8Array | undefined,
  { entries, log: { names } }: PackageLog,
): readonly (readonly string[])[] {
  const { say } = context;
  const known = scenarioFrom(scenario);
  const said = (field: "who" | "why" | "provided", commitment: string | null): readonly string[] => {
    if (commitment === null) return [];
    const kept = names.kept.get(commitment);
    return [`- ${say(`log.${field}`)}: ${kept === undefined ? say("log.text.removed") : visible(kept.text)}`];
  };
  return entries.map((entry) => [
    `${entry.n}. ${moment(entry.at)} · ${visible(matter(context, known, entry))}`,
    ...(entry.settled === null ? [] : [`- ${say("log.settled")}: ${visible(moment(entry.settled))}`]),
    ...said("who", entry.who),
    ...said("why", entry.why),
    ...said("provided", entry.provided),
    ...(bears(entry) ? [`- ${say("log.price")}: ${priceWords(context, entry.price)}`] : []),
  ]);
}

/** Whether an entry is one that may cost something: who reads the others does not ask. */
function bears({ what, price }: Entry): boolean {
  return price !== null || !["start", "figures", "unpin"].includes(what.type);
}

function scenarioFrom(bytes: Uint8Array | undefined): Scenario | undefined {
  if (bytes === undefined) return undefined;
  const read = parseScenario({ "scenario.json": new TextDecoder().decode(bytes) });
  return read.status === "ok" ? read.scenario : undefined;
}

/** In UTC, to the minute. */
function moment(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}

function matter({ say, language }: Context, scenario: Scenario | undefined, { what }: Entry): string {
  const name = (code: string) => scenario?.municipalities.find((one) => one.code === code)?.name ?? code;
  switch (what.type) {
    case "start": {
      const [rules, decided] = [what.rules, what.decided].map((of) => Object.keys(of).length);
      return say("log.what.start", { scenario: what.scenario, rules: rules ?? 0, decided: decided ?? 0 });
    }
    case "pin":
    case "unpin":
      return say(`log.what.${what.type}`, { words: pinWords(what.pin, scenario, language) });
    case "rule": {
      const { enabled, ...data } = what.setting as { readonly enabled?: unknown };
      const told = Object.keys(data).length === 0 ? "" : JSON.stringify(data);
      const title = ruleTitle(what.rule, language);
      return say(enabled === false ? "log.what.rule.off" : "log.what.rule.on", { title, data: told }).trim();
    }
    case "objective": {
      const levels = what.levels as readonly { readonly terms?: readonly { readonly measure?: string }[] }[];
      const measures = levels.flatMap(({ terms = [] }) => terms.map(({ measure = "" }) => measure));
      return say("log.what.objective", { measures: measures.map((id) => measureTitle(id, language)).join("; ") });
    }
    case "offer": {
      const { municipality, kind, places } = what;
      return say("log.what.offer", { name: name(municipality), kind: kindWords(say, kind), places });
    }
    case "decided": {
      if (what.decided === null) return say("log.what.decided.gone", { name: name(what.municipality) });
      const { regular, amv } = what.decided;
      const numbers = Object.entries({ regular, amv }).flatMap(([kind, places]) =>
        places === undefined ? [] : [`${kindWords(say, kind)} ${places}`],
      );
      return say("log.what.decided", { name: name(what.municipality), numbers: numbers.join(", ") });
    }
    case "figures":
      return say("log.what.figures", { figures: what.figures.slice(0, 12) });
    case "priced":
      return say("log.what.priced", { of: what.of });
  }
}

function kindWords(say: Context["say"], kind: string): string {
  return kind === "amv" || kind === "regular" ? say(`kind.${kind}`) : kind;
}

/** A pin in a sentence; as it stands in the log where the scenario cannot be read, or it is a kind that nobody knows. */
function pinWords(pin: unknown, scenario: Scenario | undefined, language: Context["language"]): string {
  const { type } = pin as { readonly type?: unknown };
  const asWritten = JSON.stringify(pin);
  if (scenario === undefined || typeof type !== "string" || !Object.hasOwn(pinShapes, type)) return asWritten;
  if (partiesOf(pin as Pin).some((code) => typeof code !== "string")) return asWritten;
  const [line] = settledLines(scenario, [pin as Pin]);
  return line === undefined ? asWritten : spoken(line.text, language);
}

/** What was measured, by measure; those that it leaves as they are stay out. */
function priceWords({ say, language }: Context, price: MeasuredPrice | null): string {
  if (price === null) return say("log.price.none");
  const moved = Object.entries(price.measures).filter(([, more]) => more !== 0);
  const told = moved.map(([id, more]) => `${measureTitle(id, language)} ${more > 0 ? "+" : ""}${more}`).join("; ");
  // Of a search that was cut short no measure may be known: that is no price of nothing.
  const isKnown = Object.keys(price.measures).length > 0;
  const words = !isKnown ? say("log.price.unknown") : moved.length === 0 ? say("log.price.nothing") : told;
  return price.way === "joint" || price.way === "stepwise" || price.way === "held"
    ? say(`log.price.way.${price.way}`, { price: words })
    : words;
}
