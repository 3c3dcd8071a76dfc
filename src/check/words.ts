import type { Answer, CheckedLevel } from "./package.ts";

const group = (value: bigint, separator: string) => `${value}`.replace(/\B(?=(\d{3})+(?!\d))/g, separator);

/** An answer for people, line by line. */
export const toldIn = {
  en: (answer: Answer): readonly string[] => {
    switch (answer.status) {
      case "refused":
        return [`REFUSED, because: ${answer.told.en}`];
      case "not judged":
        return [
          `NOT JUDGED: the scenario asks for something that this checker does not know: ${answer.told.en}.`,
          "That says nothing for or against the package.",
        ];
      case "accepted":
        return [
          "ACCEPTED. The plan keeps every rule of its scenario, every share follows from it, and the totals are exact.",
          ...answer.levels.map(
            (level, l) => `${l + 1}. ${level.names.en}: ${sentenceEn(level, answer.scope, l === 0)}`,
          ),
          "Whether the figures of the scenario are true, this does not say.",
        ];
    }
  },
  nl: (answer: Answer): readonly string[] => {
    switch (answer.status) {
      case "refused":
        return [`GEWEIGERD, omdat: ${answer.told.nl}`];
      case "not judged":
        return [
          `NIET BEOORDEELD: het scenario vraagt iets wat dit programma niet kent: ${answer.told.nl}.`,
          "Dat zegt niets voor of tegen het pakket.",
        ];
      case "accepted":
        return [
          "AANGENOMEN. Het plan houdt zich aan alle regels van het scenario, elk deel volgt eruit en de totalen kloppen precies.",
          ...answer.levels.map(
            (level, l) => `${l + 1}. ${level.names.nl}: ${sentenceNl(level, answer.scope, l === 0)}`,
          ),
          "Of de cijfers van het scenario waar zijn, zegt dit niet.",
        ];
    }
  },
};

function sentenceEn({ value, bound = 0n, standing }: CheckedLevel, scope: "joint" | "sites", first: boolean): string {
  const number = (n: bigint) => group(n, ",");
  const swaps = scope === "sites" ? " with the same swaps and relief" : "";
  const other = `Proven: no plan${swaps}${first ? "" : " that keeps to the objectives above"} has less`;
  switch (standing) {
    case "best":
      return `${number(value)}. ${other}.`;
    case "within tolerance":
      return `${number(value)}, within what later objectives may use. ${other} than ${number(bound)}.`;
    case "bounded":
      return `${number(value)}. ${other} than ${number(bound)}.`;
    case "not bounded":
      return `${number(value)}. Nothing is proven of what others could have.`;
  }
}

function sentenceNl({ value, bound = 0n, standing }: CheckedLevel, scope: "joint" | "sites", first: boolean): string {
  const number = (n: bigint) => group(n, ".");
  const swaps = scope === "sites" ? " met dezelfde uitruil en verlichting" : "";
  const other = `Bewezen: geen plan${swaps}${first ? " heeft minder" : " dat zich aan de doelen erboven houdt, heeft minder"}`;
  switch (standing) {
    case "best":
      return `${number(value)}. ${other}.`;
    case "within tolerance":
      return `${number(value)}, binnen wat latere doelen mogen gebruiken. ${other} dan ${number(bound)}.`;
    case "bounded":
      return `${number(value)}. ${other} dan ${number(bound)}.`;
    case "not bounded":
      return `${number(value)}. Wat andere plannen kunnen, is niet bewezen.`;
  }
}
