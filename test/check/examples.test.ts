import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { rules } from "../../src/rules/index.ts";
import { verify } from "../../src/verify/index.ts";
import { described } from "./described.ts";
import { withoutBounds } from "./package-files.ts";
import { sealed } from "./seal.ts";

const examples = rules.flatMap(({ id, examples: own }) => own.map((example) => ({ id, ...example })));

describe("the examples of every rule, with all rules of the page on, are accepted where the verifier finds nothing", () => {
  it.each(examples)("$id: $title", async ({ make }) => {
    const told = make();
    const scenario = described(told.scenario);
    const { ok, levels } = verify(scenario, told.plan);
    const answer = await checkPackage(sealed(withoutBounds(scenario, told.plan, levels)));
    expect(answer).toMatchObject({ status: ok ? "accepted" : "refused" });
  });
});
