import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strategies } from "../solver/index.ts";

/** Where they stand. */
export const file: string = fileURLToPath(new URL("../solver/abilities.ts", import.meta.url));

/** What the strategies of the list say of themselves, as code that loads none of them. */
export function abilitiesCode(): string {
  const lines = strategies.map(({ name, proves, solves, counts }) => {
    const fields = Object.entries({ name, proves, solves, counts }).map(([field, word]) => `${field}: "${word}"`);
    return `  { ${fields.join(", ")} },`;
  });
  return [
    'import type { Ability } from "./ability.ts";',
    "",
    "/**",
    " * What every strategy of the list says of itself, so that who only chooses one need not load them. Made from the list by",
    " * `npm run docs`; a test keeps it up to date.",
    " */",
    "export const abilities: readonly Ability[] = [",
    ...lines,
    "];",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, abilitiesCode());
