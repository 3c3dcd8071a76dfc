/**
 * What has to be known of a release, in one go: `npm run release:check`. Writes dist/sbom.cdx.json and prints a table. Ends
 * with 0 where everything was looked at and is well, 1 where something failed, 2 where something could not be looked at.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditCheck } from "./audit.ts";
import { licenceCheck } from "./licences.ts";
import { type Node, nodeCheck, sameBytes, versions } from "./nodes.ts";
import { firstLines, npm, root, run } from "./run.ts";
import { type Bom, readBom, releaseBom } from "./sbom.ts";
import { shippedPackages } from "./shipped.ts";
import { type Check, exitCode, lastLine, table } from "./table.ts";

const place = "dist/sbom.cdx.json";
const checks: Check[] = [];

/** Does one check after the other, and says so as it goes: some take minutes. */
async function check(name: string, does: () => Promise<Omit<Check, "name">>): Promise<void> {
  process.stderr.write(`${name} …\n`);
  try {
    checks.push({ name, ...(await does()) });
  } catch (error) {
    checks.push({ name, state: "failed", detail: firstLines(error instanceof Error ? error.message : String(error)) });
  }
}

let bom: Bom | undefined;
const nodes: Node[] = [];

await check("everything is committed", async () => {
  const { output, ok } = await run("git", ["status", "--porcelain"]);
  if (!ok) return { state: "not done", detail: "not a checkout of git" };
  if (output.trim() !== "") return { state: "failed", detail: `not committed: ${firstLines(output)}` };
  return { state: "ok", detail: (await run("git", ["rev-parse", "HEAD"])).output.trim() };
});

await check("build", async () => {
  const { ok, output } = await npm(["run", "--silent", "build"], 300);
  return ok ? { state: "ok", detail: "dist" } : { state: "failed", detail: firstLines(output) };
});

await check("list of parts (SBOM)", async () => {
  const { ok, told, output } = await npm(["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], 120);
  if (!ok) return { state: "failed", detail: firstLines(output) };
  bom = releaseBom(readBom(told), shippedPackages());
  writeFileSync(join(root, place), `${JSON.stringify(bom, undefined, 2)}\n`);
  return { state: "ok", detail: `${place}: CycloneDX ${bom.specVersion}, ${bom.components.length} packages` };
});

await check("licences of what is shipped", async () => licenceCheck(bom));

await check("known holes (npm audit)", async () => {
  const { told } = await npm(["audit", "--json"], 120);
  return auditCheck(told, shippedPackages());
});

await check("the package as it is published", async () => {
  const { ok, output } = await run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "test/library"], 600);
  return { state: ok ? "ok" : "failed", detail: ok ? "packed, unpacked, every example run" : firstLines(output) };
});

for (const version of versions) {
  await check(`Node ${version}`, async () => {
    const { node, ...told } = await nodeCheck(version);
    if (node !== undefined) nodes.push(node);
    return told;
  });
}

await check("the same bytes on all of them", async () => sameBytes(nodes));

console.log(table(checks));
console.log(lastLine(checks));
process.exitCode = exitCode(checks);
