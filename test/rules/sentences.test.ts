import { describe, expect, it } from "vitest";
import { ruleOf } from "./told.ts";

/** The sentence of a rule in both languages, with settings as a scenario would give them. */
function sentence(id: string, settings: object = {}): { readonly nl: string; readonly en: string } {
  const rule = ruleOf(id);
  return rule.sentence(rule.schema.parse(settings));
}

describe("a rule's sentence says its settings", () => {
  it("adopted-places: with promising initiatives, or without", () => {
    const withThem = {
      nl: "Wat in het verslag staat en de kansrijke initiatieven worden helemaal overgenomen.",
      en: "Places in the provincial report and promising initiatives are taken over in full.",
    };
    expect(sentence("adopted-places")).toEqual(withThem);
    expect(sentence("adopted-places", { promising: true })).toEqual(withThem);
    expect(sentence("adopted-places", { promising: false })).toEqual({
      nl: "Alleen wat in het verslag staat wordt overgenomen.",
      en: "Only places in the provincial report are taken over.",
    });
  });

  it("reserve: an order only where there is one", () => {
    const free = sentence("reserve", { order: "optimised" });
    const first = sentence("reserve", { order: "largest-first" });
    expect([free.nl, free.en].join()).not.toMatch(/eerst bij|first where/);
    expect(first.nl).toContain("wordt de rest reserve: eerst bij wie het meest boven de sleutel zit.");
    expect(first.en).toContain("the rest becomes reserve: first where most is above the key.");
  });

  it("whole-hand-over: small is below a viable site, or below its own numbers", () => {
    expect(sentence("whole-hand-over").nl).toMatch(/minder dan een levensvatbare locatie\.$/);
    expect(sentence("whole-hand-over").en).toMatch(/fewer than a viable site\.$/);
    const own = sentence("whole-hand-over", { small: { regular: 70, amv: 9 } });
    expect(own.nl).toMatch(/minder dan 70 reguliere of 9 amv-plekken\.$/);
    expect(own.en).toMatch(/fewer than 70 regular or 9 amv places\.$/);
  });

  it("whole-hand-over: a kind whose tasks are never small is kept at home", () => {
    const amv = sentence("whole-hand-over", { small: { regular: 1, amv: 9 } });
    expect(amv.nl).toMatch(/minder dan 9 amv-plekken; een reguliere taak houdt zij altijd zelf\.$/);
    expect(amv.en).toMatch(/fewer than 9 amv places; a regular task it always keeps\.$/);
    const regular = sentence("whole-hand-over", { small: { regular: 70, amv: 1 } });
    expect(regular.nl).toMatch(/minder dan 70 reguliere plekken; een amv-taak houdt zij altijd zelf\.$/);
    expect(regular.en).toMatch(/fewer than 70 regular places; an amv task it always keeps\.$/);
    expect(sentence("whole-hand-over", { small: { regular: 1, amv: 1 } })).toEqual({
      nl: "Elke gemeente houdt haar taak zelf.",
      en: "Every municipality keeps its own task.",
    });
  });

  it("exchanges: the rate of each kind of return, what has none is left out", () => {
    const one = sentence("exchanges", { ukrainianPlaces: { numerator: 3, denominator: 2 } });
    expect(one.nl).toMatch(/in ruil voor plekken voor ontheemden uit Oekraïne \(3\/2 per plek\)\.$/);
    expect(sentence("exchanges", {}).nl).toMatch(/iets anders; een koers is niet vastgesteld\.$/);
    expect(one.en).toMatch(/in return for places for displaced Ukrainians \(3\/2 per place\)\.$/);
  });

  it("municipal-swaps: a minimum only above one place", () => {
    expect(sentence("municipal-swaps", { minimum: 1 })).toEqual({
      nl: "Bij elke uitgeruilde plek staat welke gemeente overneemt en van welke.",
      en: "Every swapped place names the municipality that takes over and the one it takes over from.",
    });
    expect(sentence("municipal-swaps", { minimum: 2 }).en).toMatch(
      /from; whoever is relieved is so of at least 2 places, or of its whole share where that is less; each pair too where that can be\.$/,
    );
    expect(sentence("municipal-swaps", { minimum: 2 }).nl).toMatch(
      /ten minste 2 plekken, of van het hele deel als dat kleiner is; zo mogelijk geldt dat ook voor elk paar\.$/,
    );
  });
});
