import { partiesOf, type Scenario } from "../../domain/index.ts";
import { certaintyWords, kindWords, pinWords, standingWords, wordOf } from "../../intake/index.ts";
import type { Page } from "../../workbook/index.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { type Cell, tableSheet } from "./sheet.ts";

/** Every offer of the scenario, one row each, as `import` reads it back. */
export function offersPage(scenario: Scenario, language: Language): Page {
  const say = reportSay(language);
  const provinces = new Map(scenario.provinces.map((one) => [one.code, one.name]));
  return tableSheet({
    name: say("book.offers"),
    title: say("book.offers"),
    notes: [say("book.offers.note")],
    input: true,
    frozenColumns: 2,
    columns: [
      { heading: say("book.in.code"), width: 9 },
      { heading: say("book.in.municipality"), width: 24 },
      { heading: say("book.in.province"), width: 16 },
      { heading: say("book.in.kind"), width: 14 },
      { heading: say("book.in.certainty"), width: 14 },
      { heading: say("book.in.places"), width: 10 },
      { heading: say("book.in.from"), width: 16 },
      { heading: say("book.in.standing"), width: 14 },
      { heading: say("book.in.source"), width: 22 },
    ],
    rows: scenario.municipalities.flatMap(({ code, name, province, offers }) =>
      offers.map(({ kind, certainty, places, availableFrom, provenance }): Cell[] => [
        code,
        name,
        provinces.get(province) ?? province,
        wordOf(kindWords, kind, language),
        wordOf(certaintyWords, certainty, language),
        places,
        availableFrom ?? "",
        wordOf(standingWords, provenance.standing, language),
        provenance.source ?? "",
      ]),
    ),
  });
}

/** What was settled before, one row each, as `import` reads it back. By code: names may be shared, codes are not. */
export function pinsPage(scenario: Scenario, language: Language): Page {
  const say = reportSay(language);
  return tableSheet({
    name: say("book.pins"),
    title: say("book.pins"),
    notes: [say("book.pins.note")],
    input: true,
    columns: [
      { heading: say("book.in.type"), width: 32 },
      { heading: say("book.in.kind"), width: 14 },
      { heading: say("book.in.first"), width: 12 },
      { heading: say("book.in.second"), width: 12 },
      { heading: say("book.in.places"), width: 10 },
      { heading: say("book.in.by"), width: 24 },
      { heading: say("book.in.why"), width: 50 },
      { heading: say("book.in.provided"), width: 40 },
    ],
    rows: scenario.pins.map((pin): Cell[] => {
      const [first = "", second = ""] = partiesOf(pin);
      return [
        wordOf(pinWords, pin.type, language),
        "kind" in pin && pin.kind !== undefined ? wordOf(kindWords, pin.kind, language) : "",
        first,
        second,
        "places" in pin ? pin.places : "",
        pin.by ?? "",
        pin.why ?? "",
        pin.provided ?? "",
      ];
    }),
  });
}
