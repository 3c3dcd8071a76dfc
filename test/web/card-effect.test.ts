import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import { defaultObjective } from "../../src/objectives/presets.ts";
import { EffectText } from "../../src/web/screens/province/effect-text.tsx";
import { TextsProvider } from "../../src/web/texts.tsx";
import { proven } from "../report/fixture.ts";

describe("a card of a merger", () => {
  it("tells every measure in what people count first, also on request", () => {
    const without = { "deviation.absolute": 4, "deviation.graded": 4_781_234, distance: -12_400, handOvers: -1 };
    const effect = { ...pairOf(proven), without };
    const { scenario } = proven;
    const ranked = { ...scenario, objective: defaultObjective };
    const markup = shown("nl", createElement(EffectText, { effect, scenario: ranked, host: "Aalten" }));
    const [words, figures] = markup.split("<details>");
    expect(words).toContain("Zonder deze samenvoeging: 4 plekken verder van de sleutel.");
    expect(figures).toContain("<li>1 samenvoeging minder</li>");
    expect(figures).toContain(
      "<li>opgeteld over alle plekken 1.240 km minder ver weg, binnen provincies (afstand binnen provincies: −12.400 plekken keer hectometer)</li>",
    );
    expect(figures).toContain("<li>gemeenten liggen samen verder van hun sleutel, waarbij ver weg zwaarder telt (");
  });

  it.each([
    ["nl", "meer in een te kleine locatie. In Aalten blijven dan 62 plekken over, minder dan de 100 die nodig zijn."],
    ["en", "in a site that is too small. Aalten would then have 62 places left, fewer than the 100 that are needed."],
  ] as const)("names a host that would have too few places left: %s", (language, told) => {
    const effect = { ...pairOf(proven), without: { unviable: 100 }, hostLeft: { places: 62, minimum: 100 } };
    const element = createElement(EffectText, { effect, scenario: proven.scenario, host: "Aalten" });
    expect(shown(language, element)).toContain(told);
  });
});

/** A merger of a package. */
function pairOf({ plan }: Package) {
  const [pair] = plan.mergers;
  if (pair === undefined) throw new Error("There is no merger.");
  return { kind: pair.kind, guest: pair.guest, host: pair.host };
}

/** What React makes of an element, in a language. */
function shown(language: "nl" | "en", element: ReactElement): string {
  // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
  return renderToStaticMarkup(createElement(TextsProvider, { language, children: element }));
}
