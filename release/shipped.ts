import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.ts";
import type { Way } from "./sbom.ts";

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of a lock file, by their place. */
export type Lock = Readonly<Record<string, Locked>>;

/**
 * What comes with a release, as `name@version`. A dependency is installed beside it; the page carries others within it, which
 * the lock file calls development: React, the service worker, style sheets. All that those depend on is counted, used or not.
 */
export function shippedOf(lock: Lock, bundled: readonly string[]): ReadonlyMap<string, Way> {
  const found = new Map<string, Way>();
  for (const place of reached(lock, bundled)) found.set(keyOf(place, lock), "bundled");
  for (const [place, one] of Object.entries(lock)) {
    if (place !== "" && one.dev !== true && one.devOptional !== true) found.set(keyOf(place, lock), "dependency");
  }
  return found;
}

/** The places of these packages and of all that they depend on. */
function reached(lock: Lock, names: readonly string[]): ReadonlySet<string> {
  const places = new Set<string>();
  const visit = (name: string, from: string, may: boolean) => {
    const place = nearest(lock, name, from);
    if (place === undefined) {
      if (may) return;
      throw new Error(`The lock file does not have ${name}.`);
    }
    if (places.has(place)) return;
    places.add(place);
    for (const next of Object.keys(lock[place]?.dependencies ?? {})) visit(next, place, false);
    for (const next of Object.keys(lock[place]?.optionalDependencies ?? {})) visit(next, place, true);
  };
  for (const name of names) visit(name, "", false);
  return places;
}

/** Where Node finds a package: in the folder of who asks, or above. */
function nearest(lock: Lock, name: string, from: string): string | undefined {
  for (let above = from; ; above = above.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const place = `${above === "" ? "" : `${above}/`}node_modules/${name}`;
    if (lock[place] !== undefined) return place;
    if (above === "") return undefined;
  }
}

function keyOf(place: string, lock: Lock): string {
  return `${place.replace(/^.*node_modules\//, "")}@${lock[place]?.version ?? ""}`;
}

/** The packages that source text (or a style sheet) imports, without Node's own and without what is imported for its types. */
export function packagesIn(source: string): string[] {
  const text = source.replaceAll(/^(?:import|export) type\b[^;]*;/gm, "");
  const code = /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g;
  const styles = /@import\s+(?:url\()?"([^"]+)"/g;
  const named = [code, styles].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => name));
  const own = named.filter((name) => /^[@a-z]/.test(name) && !name.includes(":"));
  return [
    ...new Set(
      own.map((name) =>
        name
          .split("/")
          .slice(0, name.startsWith("@") ? 2 : 1)
          .join("/"),
      ),
    ),
  ];
}

/** The modules of Workbox that a built service worker says it has. */
export function workboxIn(worker: string): string[] {
  return [...new Set([...worker.matchAll(/workbox:([a-z-]+):\d/g)].map(([, name = ""]) => `workbox-${name}`))];
}

/** What the page carries within it: what our code imports that is no dependency, and the service worker's parts. */
function bundledHere(dependencies: readonly string[]): string[] {
  const files = ["src", "solver", "workers"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|css)$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), "utf8")),
  );
  const worker = readFileSync(join(root, "dist/web/sw.js"), "utf8");
  const names = [...new Set([...files.flatMap(packagesIn), ...workboxIn(worker)])];
  return names.filter((name) => !dependencies.includes(name)).toSorted();
}

/** What comes with the release of this checkout, once it is built. */
export function shippedPackages(): ReadonlyMap<string, Way> {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { readonly packages: Lock };
  return shippedOf(packages, bundledHere(Object.keys(packages[""]?.dependencies ?? {})));
}
