/** Bundles the service into dist/. Packages stay outside: they are dependencies. */
import { build } from "esbuild";

await build({
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
});
