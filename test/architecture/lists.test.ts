import { describe, expect, it } from "vitest";
import { measures } from "../../src/objectives/index.ts";
import { rules } from "../../src/rules/index.ts";
import { strategies } from "../../solver/index.ts";
import { sourceBelow } from "./source.ts";

interface Kind {
  readonly what: string;
  readonly folders: readonly string[];
  readonly list: readonly object[];
  readonly idOf: (entry: object) => string;
  /** Whether something that a file exports is an entry. */
  readonly isEntry: (exported: object) => boolean;
}

const kinds: readonly Kind[] = [
  {
    what: "rule",
    folders: ["src/rules"],
    list: rules,
    idOf: (entry) => (entry as { id: string }).id,
    isEntry: (exported) => "violations" in exported && "sentence" in exported,
  },
  {
    what: "measure",
    folders: ["src/objectives"],
    list: measures,
    idOf: (entry) => (entry as { id: string }).id,
    isEntry: (exported) => "measure" in exported && "terms" in exported && "combine" in exported,
  },
  {
    what: "strategy",
    folders: ["solver"],
    list: strategies,
    idOf: (entry) => (entry as { name: string }).name,
    isEntry: (exported) => "solve" in exported && "proves" in exported,
  },
];

describe.each(kinds)("every $what is one file and one line", ({ folders, list, idOf, isEntry }) => {
  it("is in the list, once, from a file of its own with its name", async () => {
    const found = await entriesIn(folders, isEntry);
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ entry }) => entry).filter((entry) => !list.includes(entry))).toEqual([]);
    expect(list.filter((entry) => !found.some((one) => one.entry === entry))).toEqual([]);
    expect(
      found.map(({ entry, file }) => [file, idOf(entry)]).filter(([file, id]) => file !== fileName(id as string)),
    ).toEqual([]);
  });

  it("has an id of its own", () => {
    const ids = list.map(idOf);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][A-Za-z]*([.-][A-Za-z]+)*$/.test(id))).toEqual([]);
  });
});

describe("shared code asks the list, not the id", () => {
  // Where an id is also a word of something else: the phase of that name.
  const words = new Set(["municipal-swaps"]);
  const ids = [...rules, ...measures].map((entry) => entry.id).filter((id) => /[.-]/.test(id) && !words.has(id));

  it("compares with no rule's or measure's id", () => {
    expect(ids.length).toBeGreaterThan(15);
    const branches = ["src", "solver", "workers"].flatMap(sourceBelow).flatMap(({ path, text }) =>
      ids.flatMap((id) => {
        const compared = new RegExp(`(?:[!=]==\\s*|\\bcase\\s+|\\.(?:includes|has)\\()"${id.replace(".", "\\.")}"`);
        return compared.test(text) ? [`${path}: ${id}`] : [];
      }),
    );
    expect(branches).toEqual([]);
  });

  it("and the list answers for what is told beside a measure", () => {
    const beside = measures.flatMap((measure) => measure.beside ?? []);
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.filter((id) => !measures.some((measure) => measure.id === id))).toEqual([]);
  });

  it("nor with one that is an ordinary word, where what is compared is an id", () => {
    const plain = [...rules, ...measures].map((entry) => entry.id).filter((id) => !/[.-]/.test(id));
    expect(plain.length).toBeGreaterThan(10);
    const branches = ["src", "solver", "workers"].flatMap(sourceBelow).flatMap(({ path, text }) =>
      plain.flatMap((id) => {
        const compared = new RegExp(`\\b(?:id|measure|rule)\\s*[!=]==\\s*"${id}"|"${id}"\\s*[!=]==`);
        return compared.test(text) ? [`${path}: ${id}`] : [];
      }),
    );
    expect(branches).toEqual([]);
  });
});

describe("words about measures are the measures' own", () => {
  it("no screen or report names one by its id", () => {
    const named = measures.flatMap(({ id }) => {
      const told = new RegExp(`(?:\\bmeasure:|\\?\\?)\\s*"${id.replace(".", "\\.")}"`);
      const found = ["src/report", "src/web", "src/cli"].flatMap(sourceBelow).filter(({ text }) => told.test(text));
      return found.map(({ path }) => `${path}: ${id}`);
    });
    expect(named).toEqual([]);
  });
});

/** Entries that files of the folders export themselves; list files, which pass on what others export, left out. */
async function entriesIn(folders: readonly string[], isEntry: (exported: object) => boolean) {
  const files = folders
    .flatMap(sourceBelow)
    .filter(({ path }) => !folders.some((folder) => path === `${folder}/index.ts`));
  const found = await Promise.all(
    files.map(async ({ path }) => {
      const exported = (await import(/* @vite-ignore */ `../../${path}`)) as Readonly<Record<string, unknown>>;
      return Object.values(exported)
        .filter((value): value is object => typeof value === "object" && value !== null && isEntry(value))
        .map((entry) => ({ entry, file: path.replace(/\/index\.ts$/, ".ts").replace(/^.*\//, "") }));
    }),
  );
  return found.flat();
}

/** `unviable.sites` lives in unviable-sites.ts, `handOvers` in hand-overs.ts. */
function fileName(id: string): string {
  return `${id.replace(/[.]/g, "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}
