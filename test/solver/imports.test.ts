import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** What a bundle of these entries takes in: our own files, and packages with the platform's modules. */
async function contents(...entries: readonly string[]): Promise<{ files: string[]; outside: string[] }> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entries],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "dist",
    format: "esm",
    platform: "neutral",
    packages: "external",
  });
  const files = Object.keys(metafile.inputs).toSorted();
  const outside = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external === true).map(({ path }) => path),
  );
  return { files, outside: [...new Set(outside)].toSorted() };
}

test("solver/ knows src/model and nothing else of ours, and needs no Node", async () => {
  const { files, outside } = await contents("solver/index.ts", "solver/conclude.ts");
  expect(files.filter((file) => !/^(solver|src\/model)\//.test(file))).toEqual([]);
  expect(files.length).toBeGreaterThan(15);
  expect(outside).toEqual(["highs", "javascript-lp-solver"]);
});

test("the job protocol and what a thread serves need no Node", async () => {
  const { files, outside } = await contents("workers/job.ts", "workers/serve.ts", "workers/inline-pool.ts");
  expect(files.filter((file) => !/^(solver|src\/model|workers)\//.test(file))).toEqual([]);
  expect(outside).toEqual(["comlink", "highs", "javascript-lp-solver", "zod/mini"]);
});
