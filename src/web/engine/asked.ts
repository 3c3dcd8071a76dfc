import { makePackage, type NoPackage, type Options, type Package } from "../../app/index.ts";
import { inEach, type Scenario } from "../../domain/index.ts";
import { caseFrom } from "../../explain/why/index.ts";
import { type Answer, type Ask, type Asked, type Question, questions, type Remark } from "../../questions/index.ts";
import { measureIds, type Sections, textsIn } from "../../report/index.ts";
import type { Answered, Choices, Face } from "./api.ts";

/** What a question is put to: a package that there is, or a scenario of which packages are made. */
type Put = { readonly known: Package } | { readonly scenario: Scenario; readonly options: Options };

export function faces(): readonly Face[] {
  return questions.map(({ id, title, about, asks, of, way }) => ({ id, title, about, asks: typedOf(asks), of, way }));
}

export function isOfPackage(id: string): boolean {
  return questionOf(id).of === "package";
}

/** Asks a question of the list, and tells the answer in each language. */
export async function answered(id: string, choices: Choices, put: Put): Promise<Answered | NoPackage> {
  const question = questionOf(id);
  const scenario = "known" in put ? put.known.scenario : put.scenario;
  const asked = askedOf(question, choices, scenario);
  if (question.of === "package") {
    if (!("known" in put)) throw new TypeError(`The question (${id}) is about a package.`);
    return told(scenario, question.answer(caseFrom(put.known), asked), []);
  }
  if ("known" in put) throw new TypeError(`The question (${id}) is about a scenario.`);
  const { options } = put;
  const found = await question.answer({ scenario, options, makePackage, about: () => undefined }, asked);
  return found.status === "told" ? told(scenario, found, question.notes?.(scenario, asked, options.way) ?? []) : found;
}

function questionOf(id: string): Question {
  const found = questions.find((question) => question.id === id);
  if (found === undefined) throw new RangeError(`There is no question (${id}).`);
  return found;
}

/** What has a field on the page; files are for the command line. */
function typedOf(asks: Question["asks"]): Face["asks"] {
  return Object.fromEntries(Object.entries(asks).flatMap(([name, ask]) => (ask.type === "file" ? [] : [[name, ask]])));
}

/** The form offers nothing else: what does not fit is a fault of ours. */
function askedOf({ asks }: Question, choices: Choices, scenario: Scenario): Asked {
  const chosen = (ask: Ask, choice: Choices[string]) => {
    if (ask.type === "file") return undefined;
    if (choice === undefined) return ask.type === "count" ? ask.otherwise : undefined;
    const among =
      ask.type === "count"
        ? Number.isInteger(choice) && Number(choice) >= ask.least && Number(choice) <= ask.most && choice
        : ask.type === "measure"
          ? measureIds.find((id) => id === choice)
          : scenario.provinces.find(({ code }) => code === choice);
    if (among === undefined || among === false) throw new RangeError(`There is no ${ask.type} (${choice}).`);
    return among;
  };
  return Object.fromEntries(Object.entries(asks).map(([name, ask]) => [name, chosen(ask, choices[name])])) as Asked;
}

function told({ words }: Scenario, { stopped, remarks = [], tell, files }: Answer, notes: readonly Remark[]): Answered {
  return {
    status: "told",
    stopped,
    remarks: inEach((language) => [...notes, ...remarks].map((remark) => remark(textsIn(language, words)))),
    sections: inEach((language) => tell(language, "page")),
    ...(files?.csv !== undefined && hasTable(tell("en", "page")) && { csv: files.csv("en") }),
  };
}

function hasTable(sections: Sections): boolean {
  return sections.flat().some(({ type }) => type === "table");
}
