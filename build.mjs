/** Bundles the command line and the worker into dist/. Packages stay outside: they are dependencies. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { build } from "esbuild";

/** The commit that is built, for the manifest of packages; with "-dirty" where files differ from it. */
function commit() {
  try {
    const args = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude", "*"];
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}

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
  // Goes into every package, to be read by anybody: without a map.
  { from: "src/check/main.ts", to: "dist/check.mjs", sourcemap: false },
].filter(({ from }) => existsSync(from));

await Promise.all(
  entries.map(({ from, to, ...other }) => build({ ...shared, ...other, entryPoints: [from], outfile: to })),
);
if (existsSync("dist/cli.js")) chmodSync("dist/cli.js", 0o755);
