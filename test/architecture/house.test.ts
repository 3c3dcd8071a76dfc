import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, root } from "./source.ts";

const files = filesBelow(".");
const code = files.filter((path) => /\.(ts|tsx|mts|mjs|css)$/.test(path));

/** Names under which things are put that nobody found a name for. */
const drawers = ["util", "utils", "common", "misc", "helper", "helpers", "shared", "lib", "stuff", "core"];

/**
 * Words that tie the project to one machine, written in halves so that this file does not hold them. A registry's
 * address in the lock file would send everybody else's `npm ci` there.
 */
const foreign = [
  ["/wo", "rk/"],
  ["/ro", "ot/"],
  ["/ho", "me/"],
  ["/Us", "ers/"],
  ["/tm", "p/bash_jobs"],
  ["shared/de", "sign"],
  ["https://reg", "istry."],
  ["farm", "-bench"],
  ["farm", "-studio"],
  ["issues sh", "ow"],
].map((halves) => halves.join(""));

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe("house rules", () => {
  it("has no file over 300 lines", () => {
    expect(code.length).toBeGreaterThan(200);
    const long = code.filter((path) => read(path).split("\n").length > 301);
    expect(long).toEqual([]);
  });

  it("has no drawer", () => {
    const names = code.flatMap((path) =>
      path
        .replace(/\.\w+$/, "")
        .split("/")
        .map((name) => [path, name] as const),
    );
    expect(names.filter(([, name]) => drawers.includes(name)).map(([path]) => path)).toEqual([]);
  });

  it("replaces modules only in files that say so, since all others share theirs", () => {
    const tests = code.filter((path) => path.startsWith("test/") && path.endsWith(".test.ts"));
    const replacing = tests.filter((path) => /^vi\.(mock|doMock)\(/m.test(readFileSync(join(root, path), "utf8")));
    expect(replacing.length).toBeGreaterThan(5);
    expect(tests.filter((path) => path.endsWith(".mocked.test.ts"))).toEqual(replacing);
  });

  it("names no machine, no registry and no workplace", () => {
    const found = files
      .filter((path) => !/\.(png|gz|wasm)$/.test(path))
      .flatMap((path) => {
        const text = read(path);
        return foreign.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
      });
    expect(found).toEqual([]);
  });

  it("locks packages by their checksum, and to no other place than the public registry", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as { packages: Readonly<Record<string, Locked>> };
    const locked = Object.entries(packages).filter(([path]) => path !== "");
    expect(locked.length).toBeGreaterThan(50);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    const unchecked = locked.filter(([, { integrity }]) => integrity?.startsWith("sha512-") !== true);
    expect(unchecked.filter(([, { optional, os }]) => optional !== true || os === undefined)).toEqual([]);
  });

  it("locks the packages of every platform, without which `npm ci` refuses", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as { packages: Readonly<Record<string, Locked>> };
    const lost = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => packages[`node_modules/${name}`] === undefined),
    );
    expect(lost).toEqual([]);
  });
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
