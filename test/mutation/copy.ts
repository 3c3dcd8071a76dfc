import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { root } from "../architecture/source.ts";

const left = new Set([".git", "node_modules", "coverage", "reports", "verdeelwijzer-out"]);

/** A copy of the project to lie in, with the same packages. It goes when the process goes. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "verdeelwijzer-mutation-"));
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
  cpSync(root, copy, {
    recursive: true,
    filter: (source) =>
      !left.has(
        resolve(source)
          .slice(resolve(root).length + 1)
          .split(sep)[0] ?? "",
      ),
  });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  // Tests that read data from beside the project find it from the copy too.
  const beside = resolve(root, "../shared/external");
  if (process.env["EXTERNAL_DATA"] === undefined && existsSync(beside)) process.env["EXTERNAL_DATA"] = beside;
  return copy;
}
