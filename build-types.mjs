/** Writes the types of the library into dist/types: what its entries reach, and nothing else. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const made = mkdtempSync(join(tmpdir(), "verdeelwijzer-types-"));
try {
  const compiler = join("node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.types.json", "--outDir", made], { stdio: "inherit" });
  rmSync("dist/types", { recursive: true, force: true });
  const known = new Set();
  const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const { types } of Object.values(exports))
    if (types !== undefined) take(types.replace("./dist/types/", "").replace(/\.d\.ts$/, ".ts"), known);
} finally {
  rmSync(made, { recursive: true });
}

/** Takes the types of a source file over, and of what they name; by the names that compilers before ours look for, too. */
function take(source, known) {
  if (known.has(source)) return;
  known.add(source);
  const file = source.replace(/\.ts$/, ".d.ts");
  const text = readFileSync(join(made, file), "utf8").replaceAll(
    /(from |import\(|import )"(\.[^"]*)\.ts"/g,
    (_, before, path) => {
      take(join(dirname(source), `${path}.ts`), known);
      return `${before}"${path}.js"`;
    },
  );
  const to = join("dist/types", file);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, text);
}
