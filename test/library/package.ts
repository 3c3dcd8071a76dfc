import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A folder of somebody's in which the package is installed as it is published. */
export interface Installed {
  readonly folder: string;
  /** Names of the files of the package. */
  readonly files: readonly string[];
  readonly remove: () => void;
}

/** Packs what was built, and unpacks it beside what it says that it depends on, and nothing else. */
export function installed(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-library-"));
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [made] = JSON.parse(packed) as [{ readonly filename: string; readonly files: readonly { path: string }[] }];
  const modules = join(folder, "node_modules");
  const place = join(modules, "verdeelwijzer");
  mkdirSync(place, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, made.filename), "--strip-components=1", "-C", place]);
  const { dependencies } = JSON.parse(readFileSync(join(place, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  return {
    folder,
    files: made.files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What a script of that folder prints, and how it ends. */
export function run({ folder }: Installed, args: readonly string[]) {
  // Nothing of the process that tests.
  const env = Object.fromEntries(["PATH", "HOME"].map((name) => [name, process.env[name] ?? ""]));
  return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
}
