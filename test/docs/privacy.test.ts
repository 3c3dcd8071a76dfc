import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { workboxIn } from "../../release/shipped.ts";
import { builtApp, policy } from "../../serve.mjs";
import { filesBelow, root, sourceBelow } from "../architecture/source.ts";

const page = readFileSync(join(root, "docs/public/privacy.md"), "utf8");
/** The page's own code, the worker's that it starts, and what of the library is for pages. */
const code = ["src/web", "workers", "src/library"].flatMap(sourceBelow);

/** How code keeps something, or speaks to other windows, with the name that it does so by in brackets. */
const ways: readonly RegExp[] = [
  /\blocalStorage\.(?:set|get|remove)Item\(\s*([^,)]+)/g,
  /\bopenDB(?:<[^>]*>)?\(\s*([^,)]+)/g,
  /\.createObjectStore\(\s*([^,)]+)/g,
  /\bnew BroadcastChannel\(\s*([^,)]+)/g,
];

/** Ways to keep things that the page says it does not use, or whose names would have to be found otherwise. */
const unused =
  /\bsessionStorage\b|\bdocument\.cookie\b|\bcookieStore\b|\bindexedDB\.open\b|\bcaches\.open\b|\blocalStorage\[|\bstorage\.getDirectory\b|\bshowSaveFilePicker\b/;
/** Ways to speak to others than by `fetch`, which the policy binds. */
const speaking =
  /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bWebTransport\b/;
/** What a page may ask of a browser about the person or the machine. */
const asking = /\bnavigator(?:\)?\s+as\b|\.)\s*(\w+)?/g;

/** What stands for a name in the code: a text, or a constant of the same file, or of another that exports it. */
function named(said: string, text: string): string {
  const constant = (exported: string) => new RegExp(`${exported}\\bconst ${said}(?::\\s*string)? = "([^"]+)"`);
  const elsewhere = code.map((file) => constant("\\bexport ").exec(file.text)).find((found) => found !== null);
  const found = /^"([^"]+)"$/.exec(said) ?? constant("").exec(text) ?? elsewhere;
  return found?.[1] ?? `? ${said}`;
}

describe("the page about privacy", () => {
  const names = code.flatMap(({ text }) =>
    ways.flatMap((way) => [...text.matchAll(way)].map(([, said = ""]) => named(said.trim(), text))),
  );

  it("names every place where the page keeps something, and every channel between windows", () => {
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it("names no place that the code does not have", () => {
    const rows = [...page.matchAll(/^\| (?:IndexedDB|localStorage) \| (.+?) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("has a line for every key of the database", () => {
    const keeping = readFileSync(join(root, "src/web/state/keeping.ts"), "utf8");
    const puts = [...keeping.matchAll(/\.put\([^,]+, "(\w+)"\)|(?:unwritten\.set\(|\(\[\[)"(\w+)"/g)].map(
      ([, a, b]) => a ?? b,
    );
    const list = /for \(const name of \[([^\]]+)\] as const\) \{\s*if \(now\[name\]/.exec(keeping)?.[1] ?? "";
    const keys = [...puts, ...[...list.matchAll(/"(\w+)"/g)].map(([, key]) => key)];
    const told = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \|$/gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(5);
    expect(new Set(keys)).toEqual(new Set(told));
  });

  it("is right that nothing is kept in other ways", () => {
    expect(code.filter(({ text }) => unused.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("is right about what the page asks of the browser", () => {
    const asked = code.flatMap(({ text }) => [...text.matchAll(asking)].map(([whole]) => whole));
    const known = /^navigator(\.(language|languages|hardwareConcurrency|serviceWorker)$|\)? as$)/;
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((one) => !known.test(one.trim()))).toEqual([]);
  });

  it("is right that the command line speaks to nobody", () => {
    const files = ["src", "solver", "workers"].flatMap(sourceBelow).filter(({ path }) => !path.startsWith("src/web/"));
    expect(files.length).toBeGreaterThan(200);
    const modules = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier, typeOnly }) => !typeOnly && /^node:(https?|http2|net|tls|dgram|dns)\b/.test(specifier))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(modules).toEqual([]);
    const calling = files.filter(({ text }) => /\bfetch\(/.test(text) || speaking.test(text));
    expect(calling.map(({ path }) => path)).toEqual([]);
  });
});

describe("the page as it is built", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await builtApp();
  }, 180_000);

  const sources = (text: string) =>
    text
      .split(";")
      .flatMap((directive) => directive.trim().split(/\s+/).slice(1))
      .filter((source) => !["data:", "blob:"].includes(source));

  it("may ask for nothing outside its own origin: by its element, and by the header that binds its workers", () => {
    const html = readFileSync(join(folder, "index.html"), "utf8");
    const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(own).toBe(policy);
    expect(readFileSync(join(root, "docs/web.md"), "utf8")).toContain(`    Content-Security-Policy: ${policy}\n`);
    expect(own).toContain("default-src 'none'");
    expect(own).toContain("connect-src 'self'");
    expect(own).toContain("form-action 'none'");
    // Keywords only: no host, no scheme of a network, no star.
    expect(sources(own).filter((source) => !/^'(none|self|wasm-unsafe-eval|unsafe-inline)'$/.test(source))).toEqual([]);
  });

  it("names no other address in its first file, its styles, its manifest and its service worker", () => {
    const texts = ["index.html", "manifest.webmanifest", "sw.js"].map((name) =>
      readFileSync(join(folder, name), "utf8"),
    );
    const styles = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".css"));
    const all = [...texts, ...styles.map((name) => readFileSync(join(folder, "assets", name), "utf8"))];
    expect(styles.length).toBeGreaterThan(0);
    const told = all.flatMap((text) =>
      [...text.matchAll(/(?:https?:)?\/\/[\w-]+\.[\w.-]+/g)].map(([address]) => address),
    );
    // Names of vocabularies, and where Workbox explains a message.
    expect(told.filter((address) => !/^https?:\/\/(www\.w3\.org|bit\.ly)$/.test(address))).toEqual([]);
  });

  it("has a service worker that keeps its own files and nothing on the way", () => {
    const worker = readFileSync(join(folder, "sw.js"), "utf8");
    expect(worker).toMatch(/precache:\s*"precache-v2"/);
    // What would fill a second cache (expiration, cacheable-response, background-sync) is not in it.
    expect(workboxIn(worker).toSorted()).toEqual(
      ["core", "precaching", "routing", "strategies"].map((name) => `workbox-${name}`),
    );
    expect(readFileSync(join(root, "vite.config.ts"), "utf8")).not.toContain("runtimeCaching");
    expect(page).toContain("`workbox-precache-v2-…`");
  });

  it("is the whole of what people open: other pages of ours let nothing in at all", () => {
    const others = filesBelow("src")
      .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
      .filter(
        ({ path, text }) =>
          !path.startsWith("src/web/index") && /<meta[^>]*Content-Security-Policy|default-src/.test(text),
      );
    expect(others.length).toBeGreaterThan(2);
    expect(others.filter(({ text }) => !text.includes("default-src 'none'") || text.includes("connect-src"))).toEqual(
      [],
    );
  });
});
