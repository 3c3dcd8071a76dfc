import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { type Answer, checkPackage, type Files } from "../../src/check/index.ts";

/** Written from `docs/certificate.md` alone, by somebody who had not seen ours. */
const other = fileURLToPath(new URL("check_many.py", import.meta.url));
export const python = spawnSync("python3", ["--version"]).status === 0;

export type Short = readonly [
  status: Answer["status"],
  levels: readonly (readonly [value: string, bound: string | null])[],
];

/** What ours says. */
export async function inShort(files: Files): Promise<Short> {
  const answer = await checkPackage(files);
  if (answer.status !== "accepted") return [answer.status, []];
  return [
    answer.status,
    answer.levels.map(({ value, bound }) => [`${value}`, bound === undefined ? null : `${bound}`]),
  ];
}

/** What the other says, started once for all. */
export function otherAnswers(packages: readonly Files[]): Short[] {
  const lines = packages.map((files) =>
    JSON.stringify(Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))),
  );
  const ran = spawnSync("python3", [other], { input: lines.join("\n"), encoding: "utf8", maxBuffer: 2 ** 28 });
  expect(ran.stderr).toBe("");
  return ran.stdout
    .trimEnd()
    .split("\n")
    .map((line): Short => {
      const [status, , levels] = JSON.parse(line) as [Short[0], string, Short[1]];
      return [status, levels];
    });
}
