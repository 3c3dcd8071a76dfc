import type { Bom, Component } from "./sbom.ts";
import type { Check } from "./table.ts";

/**
 * Licences under which a part may come with software under the EUPL-1.2: those that ask for little more than their own text,
 * the EUPL itself, and those of its appendix that leave the whole its own licence. The GPL and the AGPL are in that appendix,
 * too, but would become the licence of the whole: that is a choice (docs/decisions/0015-gpl-rival.md), not a default.
 */
export const compatible: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "LGPL-2.1-only",
  "LGPL-2.1-or-later",
  "LGPL-3.0-only",
  "LGPL-3.0-or-later",
  "MIT",
  "MPL-2.0",
  "Unlicense",
  "Zlib",
];

/** Whether an SPDX expression can be met by the list: one of what `OR` offers, all of what `AND` asks. */
export function isCompatible(expression: string): boolean {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const term = (): boolean => {
    const word = words[at++];
    if (word !== "(") return word !== undefined && compatible.includes(word);
    const inner = either();
    // A bracket that nobody closes is no licence.
    return words[at++] === ")" && inner;
  };
  const all = (): boolean => {
    let met = term();
    while (words[at] === "AND") {
      at++;
      met = term() && met;
    }
    return met;
  };
  const either = (): boolean => {
    let met = all();
    while (words[at] === "OR") {
      at++;
      met = all() || met;
    }
    return met;
  };
  const met = either();
  return met && at === words.length;
}

/** Each part has a licence that is on the list. What says nothing, or only a name of its own, is not. */
export function licenceCheck(bom: Bom | undefined): Omit<Check, "name"> {
  if (bom === undefined) return { state: "not done", detail: "there is no list of parts" };
  const told = bom.components.map((one) => ({ name: one["bom-ref"], licence: licenceOf(one) }));
  const other = told.filter(({ licence }) => !isCompatible(licence));
  if (other.length > 0) {
    return { state: "failed", detail: other.map(({ name, licence }) => `${name}: ${licence || "none"}`).join(", ") };
  }
  return { state: "ok", detail: count(told.map(({ licence }) => licence)) };
}

/** `12 MIT, 3 ISC`: the most frequent first. */
function count(licences: readonly string[]): string {
  const found = new Map<string, number>();
  for (const licence of licences) found.set(licence, (found.get(licence) ?? 0) + 1);
  const sorted = [...found].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([licence, n]) => `${n} ${licence}`).join(", ");
}

function licenceOf({ licenses = [] }: Component): string {
  const said = licenses.map((one) => {
    if ("expression" in one) return one.expression;
    return "id" in one.license ? String(one.license.id) : one.license.name;
  });
  return said.length > 1 ? said.map((one) => `(${one})`).join(" AND ") : (said[0] ?? "");
}
