import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/cli/context.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { proven } from "../report/fixture.ts";
import { runCli } from "./world.ts";

const place = mkdtempSync(join(tmpdir(), "one-kind-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const said = (text: string) => text.replaceAll(/\s+/g, " ");

/** Runs a command with an engine that keeps the scenario that it is asked about. */
async function asked(words: readonly string[], language: "nl" | "en" = "en") {
  let scenario: Scenario | undefined;
  const heard = async (of: Scenario): Promise<never> => {
    scenario = of;
    throw new Error("heard");
  };
  const engine: Partial<Engine> = {
    makePackage: async (of) => {
      scenario = of;
      return proven;
    },
    alternativePlans: heard,
    exportModel: (of) => {
      scenario = of;
      return { status: "written", text: "" };
    },
  };
  const { code, out: told, err } = await runCli([...words, "--lang", language], { engine });
  return { code, told: said(`${told} ${err}`), small: scenario?.rules["whole-hand-over"]?.["small"], scenario };
}

const out = ["--out", join(place, "out")];
const amv = { regular: 1, amv: 16 };
const regular = { regular: 100, amv: 1 };

describe("--kind", () => {
  it.each([
    [["plan", "two-provinces", ...out, "--kind", "amv"], amv],
    [["plan", "two-provinces", ...out, "--kind", "AMV", "--way", "stepwise"], amv],
    [["plan", "two-provinces", ...out, "--kind", "regular"], regular],
    [["plan", "two-provinces", ...out, "--kind", "Regulier"], regular],
    [["mergers", "two-provinces", "--province", "LL", "--kind", "amv"], amv],
    [["mergers", "two-provinces", "--province", "LL", "--alternatives", "2", "--kind", "regular"], regular],
    [["plan", "two-provinces", ...out], undefined],
    // Here it names a program, which is of that kind anyway.
    [["model", "two-provinces", "--phase", "mergers", "--kind", "amv"], undefined],
  ])("%j asks about a scenario in which no other task is small", async (words, small) => {
    expect((await asked(words)).small).toEqual(small);
  });

  it("says what that means, in both languages", async () => {
    const words = ["plan", "two-provinces", ...out, "--kind", "amv"];
    expect((await asked(words)).told).toContain(
      "Only amv tasks are merged: a small task of the other kind stays at home. Swaps and the total stay those of both kinds. In the scenario of the package this is a setting of the rule “A small task goes as a whole to one host”.",
    );
    expect((await asked(words, "nl")).told).toContain(
      "Alleen amv-taken worden samengevoegd: een kleine taak van de andere soort blijft bij de gemeente zelf. De uitruil en het totaal blijven die van beide soorten. In het scenario van het pakket is dit een instelling van de regel “Een kleine taak gaat in één keer naar één gastheer”.",
    );
    const other = ["mergers", "two-provinces", "--province", "LL", "--kind", "regular"];
    expect((await asked(other)).told).toContain("Only regular tasks are merged:");
    expect((await asked(other, "nl")).told).toContain("Alleen reguliere taken worden samengevoegd:");
  });

  it.each(["en", "nl"] as const)(
    "leaves out mergers of the other kind that were agreed, and says so (%s)",
    async (language) => {
      const pins = join(place, "pins.json");
      const merger = (kind: string) => ({ type: "agreed-merger", kind, guest: "LL4", host: "LL3" });
      writeFileSync(pins, JSON.stringify({ pins: [merger("regular"), merger("amv")] }));
      const { told, scenario } = await asked(
        ["plan", "two-provinces", ...out, "--kind", "amv", "--pins", pins],
        language,
      );
      expect(scenario?.pins).toEqual([merger("amv")]);
      expect(told).toContain(
        language === "en"
          ? "1 pinned merger of regular tasks is therefore left out."
          : "1 vastgelegde samenvoeging van reguliere taken is daarom weggelaten.",
      );
    },
  );

  it.each(["en", "nl"] as const)("is refused where tasks of any size are divided (%s)", async (language) => {
    const file = join(place, "divided.json");
    writeFileSync(file, divided());
    for (const words of [
      ["plan", file, "--kind", "amv"],
      ["mergers", file, "--province", "LL", "--alternatives", "2", "--kind", "amv"],
    ]) {
      const { code, told, scenario } = await asked([...words, ...(words[0] === "plan" ? out : [])], language);
      expect([code, scenario]).toEqual([2, undefined]);
      expect(told).toContain(
        language === "en"
          ? "The option (--kind) cannot be used with this scenario: its rule “A small task goes as a whole to one host” is off"
          : "De optie (--kind) kan niet bij dit scenario: de regel “Een kleine taak gaat in één keer naar één gastheer” staat er uit",
      );
    }
  });

  it("that is no kind is told with the kinds that there are", async () => {
    const { code, told } = await asked(["plan", "two-provinces", "--kind", "amw"]);
    expect([code, told]).toEqual([
      2,
      expect.stringContaining("The value (amw) of --kind is unknown. Maybe amv is meant."),
    ]);
  });
});

/** Two provinces in which a task of any size may be divided. */
function divided(): string {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const { rules } = read.scenario;
  const text = writeScenario({ ...read.scenario, rules: { ...rules, "whole-hand-over": { enabled: false } } });
  expect(parseScenario({ "scenario.json": text }).status).toBe("ok");
  return text;
}
