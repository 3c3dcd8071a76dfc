import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { highs } from "../../solver/highs/index.ts";
import { exportModel } from "../../src/app/export-model.ts";
import { decide } from "../../src/decision/index.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import { limitOf } from "../../src/model/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { scenarioOf } from "../scenario/fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "exported-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The objective that a solver from Debian finds for a free MPS file. */
const solvers: Readonly<Record<string, (file: string, out: string) => number>> = {
  glpsol: (file, out) => {
    spawnSync("glpsol", ["--freemps", file, "--write", out]);
    const [, , , , status, value] = (/^s .*$/m.exec(readFileSync(out, "utf8"))?.[0] ?? "").split(" ");
    return status === "o" ? Number(value) : Number.NaN;
  },
  cbc: (file, out) => {
    spawnSync("cbc", [file, "ratio", "0", "allow", "0", "solve", "solution", out]);
    const [first = ""] = readFileSync(out, "utf8").split("\n");
    return first.startsWith("Optimal") ? Number(first.split("objective value")[1]) : Number.NaN;
  },
};

describe.each(Object.entries(solvers))("%s, asked for the joint program of a bundled scenario", (name, solve) => {
  const present = spawnSync(name, ["--version"]).error === undefined;
  if (!present) console.warn(`Skipped: there is no ${name} here. Maybe: apt-get install glpk-utils coinor-cbc`);

  it.skipIf(!present).each(["two-provinces", "sliedrecht-alblasserdam"])(
    "finds our optimum of every level: %s",
    async (id) => {
      const scenario = scenarioOf(readBundled(id));
      const decided = decide(scenario);
      if (decided.status !== "decided") throw new Error("There is a decision.");
      const { model } = formulate(scenario, decided.decision, { type: "joint" }, id);
      const ours = conclude(
        model,
        await highs.solve(model, { seed: 1, stopped: () => false, report: () => undefined }),
      );
      if (ours.status !== "optimal") throw new Error(`Ours is (${ours.status}).`);
      expect(model.levels.length).toBe(3);
      const found = model.levels.map((level, l) => {
        const limits = ours.levels.slice(0, l).map(({ best }, i) => limitOf(model.levels[i] as typeof level, best));
        const exported = exportModel(scenario, { phase: "joint", format: "mps", limits });
        if (exported.status !== "written") throw new Error("There is a program.");
        const file = join(folder, `${name}-${id}-${l}.mps`);
        writeFileSync(file, exported.text);
        return solve(file, `${file}.out`) + level.offset;
      });
      expect(found).toEqual(ours.levels.map(({ best }) => best));
    },
    120_000,
  );
});
