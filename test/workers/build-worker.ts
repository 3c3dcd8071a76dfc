import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles a worker's entry as build.mjs does, so that a test never runs against a stale build. Below dist/, whence
 * the packages left outside the bundle are found.
 */
export async function buildWorker(entry: string, name: string): Promise<URL> {
  const outfile = new URL(`../../dist/test/${name}.js`, import.meta.url);
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile: fileURLToPath(outfile),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}
