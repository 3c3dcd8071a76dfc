import { describe, expect, it } from "vitest";
import { allowed, decompositionRooms, findings } from "./allowed.ts";
import { type Edge, edgesIn, importsOf, roomOf, sourceBelow } from "./source.ts";

/** What stands between people and the engine; nothing imports these. */
const faces = ["cli", "library", "web", "service"];

/** Edges between rooms that are open for these files only. */
const narrow: readonly { from: string; to: string; files: RegExp; why: string }[] = [
  {
    from: "app",
    to: "solver",
    files: /^solver\/(conclude|ability|abilities)\.ts$/,
    why: "the road ends in conclude; strategies run in workers",
  },
  { from: "cli", to: "solver", files: /^solver\/index\.ts$/, why: "a face names strategies by their list" },
  {
    from: "library",
    to: "solver",
    files: /^solver\/(index|conclude|ability)\.ts$/,
    why: "programs are solved and concluded, as by the road",
  },
  ...findings.map((from) => ({
    from,
    to: "app",
    files: /^src\/app\/(index|questions)\.ts$/,
    why: "a question stands on the public face of the road, not on its inside",
  })),
];

/** Edges that carry types only, so that nothing of the other room is loaded. */
const typesOnly: readonly (readonly [string, string])[] = [
  ["app", "workers"],
  ["report", "app"],
];

/** Which packages, and which of Node's own modules, which files may use. */
const packages: Readonly<Record<string, RegExp>> = {
  // Data is parsed at the borders and trusted inside.
  zod: /^src\/(scenario|rules|objectives)\/|^src\/web\/state\/session-file\.ts$|^workers\/(job|kept)\.ts$|^src\/verify\/plan-schema\.ts$|^src\/explain\/sweep\/(assumptions|job)\.ts$/,
  // The page fetches its file itself, once for all workers.
  highs: /^solver\/highs\/|^src\/web\/engine\/worker\.ts$/,
  "javascript-lp-solver": /^solver\/javascript-lp-solver\.ts$/,
  piscina: /^workers\/node-pool\.ts$/,
  comlink: /^workers\/|^src\/web\/engine\/|^src\/cli\/searching\//,
  // The page, and what it keeps.
  react: /^src\/web\//,
  "react-dom": /^src\/web\/(main|parts\/placed)\.tsx$/,
  idb: /^src\/web\/state\//,
  "workbox-window": /^src\/web\/state\/offline\.ts$/,
  "topojson-client": /^src\/web\/borders\//,
  commander: /^src\/cli\//,
  // Tables of unknown making are read here only, behind the guard of the room.
  fflate: /^src\/workbook\/|^src\/report\/paper\/paper-docx\.ts$/,
  saxes: /^src\/workbook\/xml\.ts$/,
  // Heavy, and loaded when a document is written.
  docx: /^src\/report\/paper\/paper-docx\.ts$/,
  // Everything else also runs in a browser.
  node: /^src\/(cli\/|library\/node\.ts$)|^src\/check\/main\.ts$|^src\/scenario\/read-folder\.ts$|^workers\/node-(pool|thread)\.ts$/,
};

const files = ["src", "solver", "workers"].flatMap(sourceBelow);
const edges = edgesIn(files);

describe("who may import whom", () => {
  it("reads the imports", () => {
    const text = [
      'import type { A } from "../a.ts";',
      'import { b } from "b";',
      "import {\n  c,\n  d,\n} from './no.ts'",
      'export * from "./e.ts";',
      'export type { F } from "./f.ts";',
      'import "./g.ts";',
      'const h = await import("./h.ts");',
      'export const text = "from";',
    ].join("\n");
    expect(importsOf("src/x/y.ts", text)).toEqual([
      { specifier: "../a.ts", file: "src/a.ts", typeOnly: true },
      { specifier: "b", file: undefined, typeOnly: false },
      { specifier: "./e.ts", file: "src/x/e.ts", typeOnly: false },
      { specifier: "./f.ts", file: "src/x/f.ts", typeOnly: true },
      { specifier: "./g.ts", file: "src/x/g.ts", typeOnly: false },
      { specifier: "./h.ts", file: "src/x/h.ts", typeOnly: false },
    ]);
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(400);
  });

  it("knows every room", () => {
    const rooms = new Set(files.map((file) => roomOf(file.path)));
    expect([...rooms].filter((room) => !Object.hasOwn(allowed, room))).toEqual([]);
  });

  it("goes one way between rooms", () => {
    expect(edges.filter(({ from, to }) => !allowed[from]?.includes(to)).map(told)).toEqual([]);
  });

  it("has no room that builds on itself by way of others", () => {
    const reaches = (from: string, seen: readonly string[]): string[] =>
      (allowed[from] ?? []).flatMap((to) => (seen.includes(to) ? [to] : [to, ...reaches(to, [...seen, to])]));
    expect(Object.keys(allowed).filter((room) => reaches(room, []).includes(room))).toEqual([]);
  });

  it("has no file that builds on itself by way of others, not even by a type", () => {
    const uses = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]));
    // Whoever only uses files that are done is done; what is left when nobody is any more goes in circles.
    const done = new Set<string>();
    for (let before = -1; before < done.size;) {
      before = done.size;
      for (const [path, used] of uses) if (used.every((file) => done.has(file) || !uses.has(file))) done.add(path);
    }
    expect([...uses.keys()].filter((path) => !done.has(path))).toEqual([]);
  });

  it("has a floor for every room of decomposition, and nobody looks up", () => {
    const inside = /^solver\/decomposition\/([a-z-]+)\/[^/]+$/;
    const floors: readonly string[] = decompositionRooms;
    const floorOf = (path: string) => floors.indexOf(inside.exec(path)?.[1] ?? "");
    const own = files.filter(({ path }) => inside.test(path));
    expect(new Set(own.map(({ path }) => inside.exec(path)?.[1]))).toEqual(new Set(floors));
    const upwards = own.flatMap(({ path, imports }) =>
      imports.flatMap(({ file }) =>
        file?.startsWith("solver/decomposition/") === true && (!inside.test(file) || floorOf(file) > floorOf(path))
          ? [`${path} → ${file}`]
          : [],
      ),
    );
    expect(upwards).toEqual([]);
  });

  it("keeps narrow edges narrow", () => {
    const wide = edges.filter((edge) =>
      narrow.some(({ from, to, files: open }) => from === edge.from && to === edge.to && !open.test(edge.imported)),
    );
    expect(wide.map(told)).toEqual([]);
  });

  it("asks a question at its index, and nowhere inside it", () => {
    const asked = edges.filter(({ to }) => findings.includes(to));
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter(({ to, imported }) => imported !== `src/${to}/index.ts`).map(told)).toEqual([]);
  });

  it("carries types only where it says so", () => {
    const loaded = edges.filter(
      (edge) => !edge.typeOnly && typesOnly.some(([from, to]) => from === edge.from && to === edge.to),
    );
    expect(loaded.map(told)).toEqual([]);
  });

  it("has no face that others import", () => {
    expect(edges.filter(({ to }) => faces.includes(to)).map(told)).toEqual([]);
    expect(
      Object.values(allowed)
        .flat()
        .filter((room) => faces.includes(room)),
    ).toEqual([]);
  });

  it("names files with their extension, and files that exist", () => {
    const known = new Set(files.map((file) => file.path));
    const lost = files.flatMap(({ path, imports }) =>
      imports.flatMap(({ file }) =>
        file === undefined || known.has(file) || file.endsWith(".json") ? [] : [`${path} → ${file}`],
      ),
    );
    expect(lost).toEqual([]);
  });

  it("uses packages where they belong", () => {
    const stray = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ file, typeOnly }) => file === undefined && !typeOnly)
        .filter(({ specifier }) => packages[packageOf(specifier)]?.test(path) !== true)
        .map(({ specifier }) => `${path} → ${specifier}`),
    );
    expect(stray).toEqual([]);
  });
});

function told({ importer, imported }: Edge): string {
  return `${importer} → ${imported}`;
}

/** `node:fs` is Node's, `csv-parse/sync` is csv-parse's, `@a/b/c` is @a/b's. */
function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return "node";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
