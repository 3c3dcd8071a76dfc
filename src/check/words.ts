import type { Answer, CheckedLevel } from "./package.ts";

const group = (value: bigint, separator: string) => `${value}`.replace(/\B(?=(\d{3})+(?!\d))/g, separator);

/** An answer for people, line by line. Reasons are those of the checker, in English. */
export const toldIn = {
  en: (answer: Answer): readonly string[] => {
    switch (answer.status) {
      case "refused":
        return [`REFUSED, because: ${answer.reason}.`];
      case "not judged":
        return [
          `NOT JUDGED: the scenario asks for something that this checker does not know: ${answer.reason}.`,
          "That says nothing for or against the package.",
        ];
      case "accepted":
        return [
          "ACCEPTED. The plan keeps every rule of its scenario, every share follows from it, and the totals are exact.",
          ...answer.levels.map((level, l) => `${l + 1}. ${level.names.en}: ${sentenceEn(level, answer.scope)}`),
          "Whether the figures of the scenario are true, this does not say.",
        ];
    }
  },
  nl: (answer: Answer): readonly string[] => {
    switch (answer.status) {
      case "refused":
        return [`GEWEIGERD. De reden, in het Engels: “${answer.reason}”.`];
      case "not judged":
        return [
          `NIET BEOORDEELD: het scenario vraagt iets wat dit programma niet kent, in het Engels: “${answer.reason}”.`,
          "Dat zegt niets voor of tegen het pakket.",
        ];
      case "accepted":
        return [
          "AANGENOMEN. Het plan houdt zich aan alle regels van het scenario, elk deel volgt eruit en de totalen kloppen precies.",
          ...answer.levels.map((level, l) => `${l + 1}. ${level.names.nl}: ${sentenceNl(level, answer.scope)}`),
          "Of de cijfers van het scenario waar zijn, zegt dit niet.",
        ];
    }
  },
};

function sentenceEn({ value, bound, standing }: CheckedLevel, scope: "joint" | "sites"): string {
  const number = (n: bigint) => group(n, ",");
  const within = scope === "sites" ? " with the same swaps and relief" : "";
  switch (standing) {
    case "best":
      return `${number(value)}. Proven: no plan${within} has less.`;
    case "within tolerance":
      return `${number(value)}, within what later levels may use. Proven: no plan${within} has less than ${number(bound ?? 0n)}.`;
    case "bounded":
      return `${number(value)}. Proven: no plan${within} that keeps the levels before has less than ${number(bound ?? 0n)}.`;
    case "not bounded":
      return `${number(value)}. Nothing is proven of what others could have.`;
  }
}

function sentenceNl({ value, bound, standing }: CheckedLevel, scope: "joint" | "sites"): string {
  const number = (n: bigint) => group(n, ".");
  const within = scope === "sites" ? " met dezelfde uitruil en verlichting" : "";
  switch (standing) {
    case "best":
      return `${number(value)}. Bewezen: geen plan${within} heeft minder.`;
    case "within tolerance":
      return `${number(value)}, binnen wat latere niveaus mogen gebruiken. Bewezen: geen plan${within} heeft minder dan ${number(bound ?? 0n)}.`;
    case "bounded":
      return `${number(value)}. Bewezen: geen plan${within} dat de niveaus ervoor aanhoudt, heeft minder dan ${number(bound ?? 0n)}.`;
    case "not bounded":
      return `${number(value)}. Wat andere plannen kunnen, is niet bewezen.`;
  }
}
