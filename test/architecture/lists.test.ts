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
  const all = kinds.flatMap(({ list, idOf }) => list.map(idOf));
  const ids = all.filter((id) => /[.-]/.test(id) && !words.has(id));
  const plain = all.filter((id) => !/[.-]/.test(id));
  // The checker reads rules and measures for itself: it may not ask our lists.
  const shared = ["src", "solver", "workers"].flatMap(sourceBelow).filter(({ path }) => !path.startsWith("src/check/"));

  /** What asks an id of its own: a comparison, a case, a list or set that is asked for it, or a record by ids. */
  const asks = (id: string) => {
    const told = `"${id.replaceAll(".", "\\.")}"`;
    return new RegExp(
      `[!=]==\\s*${told}|${told}\\s*[!=]==|\\bcase\\s+${told}|\\.(?:includes|has|get)\\(${told}|\\w\\[${told}\\]`,
    );
  };

  it("compares with no rule's, measure's or strategy's id", () => {
    expect(ids.length).toBeGreaterThan(15);
    expect(
      shared.flatMap(({ path, text }) => ids.filter((id) => asks(id).test(code(text))).map((id) => `${path}: ${id}`)),
    ).toEqual([]);
  });

  it("and the list answers for what is told beside a measure", () => {
    const beside = measures.flatMap((measure) => measure.beside ?? []);
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.filter((id) => !measures.some((measure) => measure.id === id))).toEqual([]);
  });

  it("nor with one that is an ordinary word, where what is compared is an id", () => {
    expect(plain.length).toBeGreaterThan(10);
    expect(shared.flatMap(({ path, text }) => asksPlain(code(text), plain).map((id) => `${path}: ${id}`))).toEqual([]);
  });

  it("nor lists some by their ids", () => {
    const listing = (text: string) =>
      [...text.matchAll(/\[\s*("[\w.-]+"(?:\s*,\s*"[\w.-]+")+)\s*,?\s*\]/g)].filter(([, items = ""]) =>
        items.split(",").every((item) => all.includes(item.trim().slice(1, -1))),
      );
    expect(listing('const priced = ["cost", "grants"];')).toHaveLength(1);
    expect(listing('const decides = ["swaps", "relief", "sites"];')).toEqual([]);
    expect(shared.flatMap(({ path, text }) => listing(code(text)).map(([list]) => `${path}: ${list}`))).toEqual([]);
  });

  it.each([
    ['if (id === "unviable") return 1;', ["unviable"]],
    ['if ("cost" !== term.measure) return 1;', ["cost"]],
    ['switch (measure.id) {\n  case "sites":\n    return 1;\n  default:\n}', ["sites"]],
    ['if (ids.includes("cost")) return 1;', ["cost"]],
    ['const n = verdict.measures["grants"];', ["grants"]],
    ["const n = verdict.measures.grants;", ["grants"]],
    ['if (job.strategy === "highs") return 1;', ["highs"]],
    ['if (cell.site === "unviable") return 1;', []],
    ['switch (place.type) {\n  case "sites":\n    return 1;\n}', []],
    ['if (program.decides.has("sites")) return 1;', []],
  ])("sees the word as an id, or not: %s", (text, found) => {
    expect(asksPlain(text, plain)).toEqual(found);
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

/** Source without what is said to people who read it. */
function code(text: string): string {
  return text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/(?<=^|\s)\/\/.*/g, "");
}

/** The ids that are ordinary words and are asked for here as ids: of something that is called after what has ids. */
function asksPlain(text: string, ids: readonly string[]): string[] {
  const one = "(?:\\b(?:id|measure|rule|strategy)|\\w(?:Id|Measure|Rule|Strategy))(?:\\.(?:id|name))?";
  const several = "(?:\\b(?:ids|measures|rules|strategies)|\\w(?:Ids|Measures|Rules|Strategies))";
  const switches = new RegExp(`^( *)(?:.*)\\bswitch \\((?:[\\w.?]*\\.)?${one}\\) \\{\\n(.*?)^\\1\\}`, "gms");
  const cases = [...text.matchAll(switches)].map((found) => found[2] ?? "").join("\n");
  return ids.filter((id) => {
    const compared = new RegExp(`${one}\\s*[!=]==\\s*"${id}"|"${id}"\\s*[!=]==\\s*(?:[\\w.?]*\\.)?${one}\\b`);
    const looked = new RegExp(`${several}(?:\\.(?:includes|has|get)\\("${id}"|\\??\\.?\\["${id}"\\]|\\??\\.${id}\\b)`);
    return compared.test(text) || looked.test(text) || new RegExp(`\\bcase "${id}":`).test(cases);
  });
}

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
