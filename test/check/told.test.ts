import { describe, expect, it } from "vitest";
import { checkPackage, toldIn } from "../../src/check/index.ts";
import { ruleTitles } from "../../src/check/told.ts";
import { plainAnswer } from "../../src/cli/commands/certified.ts";
import { rules } from "../../src/rules/index.ts";
import { type Made, made } from "./handmade.ts";

/** A host that is too full by one, with a name and without; the guest has none. */
const full = (name: string | undefined): Made => ({
  towns: [
    { code: "GM1", key: 1_200, offer: 1_200, more: { name, capacity: { regular: 1_205, amv: 0 } } },
    { code: "GM2", key: 6, share: 6 },
  ],
  mergers: [["GM2", "GM1", 6]],
});

async function told(package_: Made): Promise<readonly string[]> {
  const answer = await checkPackage(made(package_));
  return [...toldIn.nl(answer), ...toldIn.en(answer)];
}

describe("a rule that a plan breaks", () => {
  it("is told with its title, the name beside the code, the kind in words and numbers with separators", async () => {
    expect(await told(full("Almere"))).toEqual([
      "GEWEIGERD, omdat: Niet meer opvang dan een gemeente aankan: in Almere (GM1) zijn 1.206 reguliere plekken; er is ruimte voor 1.205.",
      "REFUSED, because: No more than a municipality can host: Almere (GM1) hosts 1,206 regular places; there is room for 1,205.",
    ]);
  });

  it("goes by the code where the package has no name", async () => {
    expect((await told(full(undefined)))[0]).toContain("in GM1 zijn 1.206 reguliere plekken");
  });

  it("is told of an agreement that was settled", async () => {
    const pins = [{ type: "own-site", kind: "regular", municipality: "GM2" }];
    const roomy = { code: "GM1", key: 1_200, offer: 1_200, more: { name: "Almere" } };
    expect(await told({ ...full("Almere"), towns: [roomy, { code: "GM2", key: 6, share: 6 }], pins })).toEqual([
      "GEWEIGERD, omdat: Wat aan tafel is afgesproken of uitgesloten: niet gevolgd is “GM2 houdt haar reguliere taak zelf”.",
      "REFUSED, because: What the table has agreed or ruled out: not followed is “GM2 keeps its regular task at home”.",
    ]);
  });

  it("is for machines what it was", async () => {
    expect(plainAnswer(await checkPackage(made(full("Almere"))))).toEqual({
      status: "refused",
      reason: "host-capacity: GM1 (regular) hosts more than it can",
    });
  });

  it("has the title that the rule has everywhere", () => {
    const titles = Object.fromEntries(rules.map(({ id, title }) => [id, title]));
    for (const [id, title] of Object.entries(ruleTitles)) expect([id, title]).toEqual([id, titles[id]]);
  });
});
