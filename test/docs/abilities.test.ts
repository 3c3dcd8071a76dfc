import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { abilitiesCode, file } from "../../docs/make-abilities.ts";
import { abilities } from "../../solver/abilities.ts";
import { strategies } from "../../solver/index.ts";

it("solver/abilities.ts says what the strategies say (else: npm run docs)", () => {
  expect(readFileSync(file, "utf8")).toBe(abilitiesCode());
  expect(strategies).toMatchObject(abilities);
  expect(abilities.length).toBe(strategies.length);
});
