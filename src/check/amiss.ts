import type { InBoth } from "./in-both.ts";
import { Refusal } from "./reader.ts";

/** What is not as it must be, where a refusal has no words of its own: that comes from a file that nobody made by hand. */
const parts = {
  manifest: { nl: "manifest.json", en: "manifest.json" },
  scenario: { nl: "het scenario (scenario.json)", en: "the scenario (scenario.json)" },
  plan: { nl: "het plan (plan.json)", en: "the plan (plan.json)" },
  certificate: { nl: "het certificaat (certificate.json)", en: "the certificate (certificate.json)" },
} as const;

/** What a refusal is about, with its own text as a detail for whoever can do something with it. */
export function amiss(part: keyof typeof parts, why: string): InBoth {
  const { nl, en } = parts[part];
  return {
    nl: `${nl} is niet zoals het hoort. Technische bijzonderheid: “${why}”.`,
    en: `${en} is not as it must be: ${why}.`,
  };
}

/** Reads a part of the package; what is refused there is told as such, where nothing better is. */
export function reading<T>(part: keyof typeof parts, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal) || error.told !== undefined) throw error;
    throw new Refusal(error.message, amiss(part, error.message));
  }
}

/** A file of the package that is not there, or not what was named. */
export const missing = (name: string): InBoth => ({
  nl: `het bestand ${name} ontbreekt.`,
  en: `the file ${name} is missing.`,
});

export const changed = (name: string): InBoth => ({
  nl: `het bestand ${name} is veranderd: het is niet meer het bestand dat in manifest.json staat.`,
  en: `the file ${name} was changed: it is no longer the file that manifest.json names.`,
});

export const unnamed = (name: string): InBoth => ({
  nl: `manifest.json noemt het bestand ${name} niet.`,
  en: `manifest.json does not name the file ${name}.`,
});

const ofOther = { scenario: { nl: "scenario", en: "scenario" }, plan: { nl: "plan", en: "plan" } } as const;

export const certifiesOther = (name: "scenario" | "plan"): InBoth => ({
  nl: `het certificaat hoort bij een ander ${ofOther[name].nl}.`,
  en: `the certificate is of another ${ofOther[name].en}.`,
});

export const tooLarge: InBoth = {
  nl: "het pakket is te groot om na te rekenen.",
  en: "the package is too large to check.",
};
