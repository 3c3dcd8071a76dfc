import { expect, it } from "vitest";
import type { MunicipalityCode, Pin } from "../../src/domain/index.ts";
import { chosenCards, firstView } from "../../src/web/screens/province/card-view.ts";

const figure = (value: number) => ({ value, standing: "published" }) as const;
const guest = (code: string, name: string, places: number, kilometres: number) =>
  ({ code, name, places: figure(places), kilometres }) as never;
const hosts = [
  { code: "H1", name: "Ássen", kind: "amv", guests: [guest("G1", "Zeist", 4, 30)] },
  { code: "H2", name: "Breda", kind: "regular", guests: [guest("G2", "Tiel", 40, 3), guest("G3", "Epe", 9, 12)] },
  { code: "H3", name: "Cuijk", kind: "amv", guests: [guest("G4", "Oss", 15, 8)] },
] as unknown as Parameters<typeof chosenCards>[0];
const pins: readonly Pin[] = [
  { type: "agreed-merger", kind: "amv", guest: "G1" as MunicipalityCode, host: "H1" as MunicipalityCode },
];
const shown = (view: Partial<typeof firstView>) =>
  chosenCards(hosts, { ...firstView, ...view }, pins).map(({ code }) => code);

it("cards are found by host or guest, without accents or capitals; by kind; and in the order that is asked for", () => {
  expect(shown({})).toEqual(["H1", "H2", "H3"]);
  expect(shown({ find: " assen" })).toEqual(["H1"]);
  expect(shown({ find: "EPE" })).toEqual(["H2"]);
  expect(shown({ find: "nobody" })).toEqual([]);
  expect(shown({ kind: "amv" })).toEqual(["H1", "H3"]);
  expect(shown({ order: "places" })).toEqual(["H2", "H3", "H1"]);
  expect(shown({ order: "far" })).toEqual(["H1", "H2", "H3"]);
  expect(shown({ order: "open" })).toEqual(["H2", "H3", "H1"]);
  expect(shown({ order: "far", kind: "amv", find: "s" })).toEqual(["H1", "H3"]);
});
