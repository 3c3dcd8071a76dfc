import { expect, it } from "vitest";
import { z } from "zod";
import { rules } from "../../src/rules/index.ts";

interface Field {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Field>>;
}

/** Where the whole numbers of a rule's data stand, by its schema alone. */
function numbersIn({ properties = {} }: Field, path: readonly string[] = []): string[] {
  return Object.entries(properties).flatMap(([key, field]) =>
    field.type === "integer" ? [[...path, key].join(".")] : numbersIn(field, [...path, key]),
  );
}

it.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s: every number of its data has a name and a step",
  (_, rule) => {
    const numbers = rule.numbers ?? {};
    expect(Object.keys(numbers).toSorted()).toEqual(numbersIn(z.toJSONSchema(rule.schema) as Field).toSorted());
    for (const { title, step } of Object.values(numbers)) {
      expect(step).toBeGreaterThan(0);
      expect(title.nl).not.toBe("");
      expect(title.en).not.toBe("");
    }
  },
);

it("finds numbers", () => {
  expect(rules.flatMap((rule) => Object.keys(rule.numbers ?? {})).length).toBeGreaterThan(10);
});
