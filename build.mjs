/** Bundles the command line and the worker into dist/. Packages stay outside: they are dependencies. */
import { chmodSync, existsSync } from "node:fs";
import { build } from "esbuild";

const shared = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
};

const entries = [
  { from: "src/cli/main.ts", to: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } },
  { from: "workers/node-worker.ts", to: "dist/worker.js" },
  { from: "workers/node-assistant.ts", to: "dist/assistant.js" },
  { from: "src/cli/reading/thread.ts", to: "dist/reading.js" },
  // Goes into every package, to be read by anybody: without a map.
  { from: "src/check/main.ts", to: "dist/check.mjs", sourcemap: false },
].filter(({ from }) => existsSync(from));

await Promise.all(
  entries.map(({ from, to, ...other }) => build({ ...shared, ...other, entryPoints: [from], outfile: to })),
);
if (existsSync("dist/cli.js")) chmodSync("dist/cli.js", 0o755);
