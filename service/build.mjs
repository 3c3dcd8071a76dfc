/** Bundles the service into dist/. Packages stay outside: they are dependencies. */
import { build } from "esbuild";
import { commit } from "../build-commit.mjs";

await build({
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  define: { "globalThis.VERDEELWIJZER_COMMIT": JSON.stringify(commit()) },
  sourcemap: true,
  logLevel: "warning",
  entryPoints: { index: "src/index.ts", thread: "src/apart/thread.ts" },
  outdir: "dist",
});
