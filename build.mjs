/** Bundles the command line, the worker and the library into dist/. Packages stay outside: they are dependencies. */
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { commit } from "./build-commit.mjs";

const shared = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  define: { "globalThis.VERDEELWIJZER_COMMIT": JSON.stringify(commit()) },
  sourcemap: true,
  logLevel: "warning",
};

const entries = [
  { from: "src/cli/main.ts", to: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } },
  { from: "workers/node-worker.ts", to: "dist/worker.js" },
  { from: "workers/node-assistant.ts", to: "dist/assistant.js" },
  { from: "src/cli/reading/thread.ts", to: "dist/reading.js" },
  { from: "src/cli/searching/thread.ts", to: "dist/searching.js" },
  // Goes into every package, to be read by anybody: without a map.
  { from: "src/check/main.ts", to: "dist/check.mjs", sourcemap: false },
].filter(({ from }) => existsSync(from));

await Promise.all(
  entries.map(({ from, to, ...other }) => build({ ...shared, ...other, entryPoints: [from], outfile: to })),
);
await library();
await checkerPage();
if (existsSync("dist/cli.js")) chmodSync("dist/cli.js", 0o755);

/** The library: an entry for each name that may be imported, for Node and for pages, with what they share in chunks. */
async function library() {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
  const entryPoints = Object.values(exports).flatMap((one) =>
    one.default === undefined ? [] : [one.default.replace("./dist/", "src/").replace(/\.js$/, ".ts")],
  );
  if (!entryPoints.every(existsSync)) return;
  // Chunks have other names each time they change.
  rmSync("dist/library", { recursive: true, force: true });
  const neutral = { platform: "neutral", target: "es2022", sourcemap: false, splitting: true };
  await build({ ...shared, ...neutral, entryPoints, outdir: "dist/library" });
}

/** The checker as a page: one file, whose policy lets nothing in but its own style and, by hash, its own script. */
async function checkerPage() {
  const folder = "src/web/checker";
  if (!existsSync(folder)) return;
  const { outputFiles } = await build({
    ...shared,
    platform: "browser",
    format: "iife",
    target: "es2022",
    sourcemap: false,
    write: false,
    entryPoints: [`${folder}/main.ts`],
  });
  const script = `\n${outputFiles[0].text}`;
  if (/<\/script|<!--/i.test(script)) throw new Error("The script would end its own element.");
  const hash = `sha256-${createHash("sha256").update(script).digest("base64")}`;
  const page = readFileSync(`${folder}/checker.html`, "utf8")
    .replace("{{hash}}", () => hash)
    .replace("<script></script>", () => `<script>${script}</script>`);
  writeFileSync("dist/check.html", page);
}
