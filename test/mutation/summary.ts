import { describeMutant, type Mutant } from "./mutants.ts";
import { targets } from "./targets.ts";

export interface Verdict {
  readonly mutant: Mutant;
  /** `hung`: no end in the time that the tests take three times over, which a person would notice too. */
  readonly status: "quiet" | "noticed" | "hung";
}

/** Survivors by place, then how many died, per target and in all. */
export function summary(verdicts: readonly Verdict[]): string {
  const survivors = verdicts
    .filter(({ status }) => status === "quiet")
    .map(({ mutant }) => describeMutant(mutant))
    .toSorted();
  const names = targets.map(({ name }) => name).filter((name) => verdicts.some(({ mutant }) => mutant.target === name));
  const rows = names.map((name) =>
    line(
      name,
      verdicts.filter(({ mutant }) => mutant.target === name),
    ),
  );
  const told = survivors.length === 0 ? [] : ["", "Survived:", ...survivors.map((survivor) => `  ${survivor}`)];
  return `${[...told, "", ...rows, line("all", verdicts)].join("\n")}\n`;
}

function line(name: string, verdicts: readonly Verdict[]): string {
  const killed = verdicts.filter(({ status }) => status !== "quiet").length;
  const percent = Math.floor((1000 * killed) / verdicts.length) / 10;
  return `${name.padEnd(12)} ${killed} of ${verdicts.length} killed, ${percent.toFixed(1)} %`;
}
