import {
  type Bilingual,
  type Kind,
  kindsOf,
  partiesOf,
  recordOf,
  type Pin,
  type PinRecord,
  type PinShape,
  type Scenario,
  shapeOf,
} from "../../domain/index.ts";
import { pinKindOf } from "../../pins/index.ts";
import { namesOf } from "../story.ts";
import type { Named } from "./agreements.ts";

/** Something that the table has settled (3.9), with the record of it. */
export interface SettledLine extends PinRecord {
  readonly about: PinShape["about"];
  readonly agreed: boolean;
  readonly kinds: readonly Kind[];
  /** In the order of its shape. */
  readonly parties: readonly Named[];
  /** Codes of the provinces that it concerns. */
  readonly provinces: readonly string[];
  readonly text: Bilingual;
}

/** What minutes tell in one row. */
export type RecordLine = PinRecord & Pick<SettledLine, "parties" | "provinces" | "text">;

/** Everything that was settled, in the order of the scenario; or what is under discussion, in the same form. */
export function settledLines(scenario: Scenario, pins = scenario.pins): readonly SettledLine[] {
  const name = namesOf(scenario);
  const provinceOf = new Map<string, string>(scenario.municipalities.map((m) => [m.code, m.province]));
  return pins.map((pin: Pin) => {
    const { about, agreed } = shapeOf(pin);
    const codes = partiesOf(pin);
    return {
      about,
      agreed,
      kinds: kindsOf(pin),
      parties: codes.map((code) => ({ code, name: name(code) })),
      provinces: [...new Set(codes.map((code) => provinceOf.get(code) ?? code))],
      text: pinKindOf(pin).sentence(pin, name),
      ...recordOf(pin),
    };
  });
}

/** What was settled of an agreement between two, whichever of them comes first; undefined where it is only proposed. */
export function settlement(
  lines: readonly SettledLine[],
  about: SettledLine["about"],
  kind: Kind,
  pair: readonly Named[],
): SettledLine | undefined {
  return lines.find(
    (line) =>
      line.agreed &&
      line.about === about &&
      line.kinds.includes(kind) &&
      pair.every(({ code }) => line.parties.some((party) => party.code === code)),
  );
}

/** When it was settled, as it stands in files: in UTC, to the minute. */
export function momentOf({ at }: PinRecord): string {
  return at === undefined ? "" : `${at.slice(0, 16).replace("T", " ")} UTC`;
}
