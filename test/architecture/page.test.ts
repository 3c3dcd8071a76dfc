import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allowed, findings } from "./allowed.ts";
import { edgesIn, filesBelow, root, sourceBelow } from "./source.ts";

const page = readFileSync(join(root, "docs/architecture.md"), "utf8");
const edges = edgesIn(["src", "solver", "workers"].flatMap(sourceBelow));

/** What the code imports from room to room: `a → b`, each once, in order. */
const imported = sorted(edges.map(({ from, to }) => `${from} → ${to}`));

/** What the table of the page says, in the same words. */
const rows = [...page.matchAll(/^\| `([\w/]+)` \| (.+?) \| (.+?) \|$/gm)].filter(([, room = ""]) => room in allowed);
const tabled = sorted(
  rows.flatMap(([, room, , list = ""]) => (list === "nothing" ? [] : list.split(", ").map((to) => `${room} → ${to}`))),
);

/** The arrows of the drawing: `a --> b & c` is two. */
const drawn = sorted(
  [...page.matchAll(/^ {2}(\w+) --> (.+)$/gm)].flatMap(([, from, list = ""]) =>
    list.split(" & ").map((to) => `${from} → ${to}`),
  ),
);

describe("the page about the architecture", () => {
  it("has a line for every room, and for no other", () => {
    const told = rows.map(([, room = ""]) => room);
    expect(told).toEqual(Object.keys(allowed));
  });

  it("says in its table who imports whom, no more and no less", () => {
    expect(imported.length).toBeGreaterThan(80);
    expect(tabled).toEqual(imported);
  });

  it("and nobody may import what is not imported", () => {
    const open = Object.entries(allowed).flatMap(([from, list]) => list.map((to) => `${from} → ${to}`));
    expect(sorted(open)).toEqual(imported);
  });

  it("draws what the code imports, without what follows from other arrows", () => {
    expect(drawn).toEqual(needed(imported));
  });

  it("finds a question in every folder of its room", () => {
    const folders = filesBelow("src/explain").map((path) => path.split("/").slice(1, -1).join("/"));
    expect(sorted(folders)).toEqual(findings.toSorted());
    expect(findings.filter((question) => !filesBelow(`src/${question}`).includes(`src/${question}/index.ts`))).toEqual(
      [],
    );
  });
});

function sorted(lines: readonly string[]): string[] {
  return [...new Set(lines)].toSorted();
}

/** The arrows between rooms, findings taken as one, that no longer way says already. */
function needed(arrows: readonly string[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const arrow of arrows) {
    const [from = "", to = ""] = arrow.split(" → ").map((room) => room.replace(/\/.*/, ""));
    if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const reached = (from: string): string[] => [...(next.get(from) ?? [])].flatMap((to) => [to, ...reached(to)]);
  const short = [...next].flatMap(([from, list]) => {
    const round = new Set([...list].flatMap(reached));
    return [...list].filter((to) => !round.has(to)).map((to) => `${from} → ${to}`);
  });
  return sorted(short);
}
