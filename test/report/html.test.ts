import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { html, webAddress } from "../../src/report/html/html.ts";
import { script, scriptHash } from "../../src/report/html/script.ts";
import { reportData, reportHtml } from "../../src/report/index.ts";
import { hostile, proven, stopped, verdict } from "./fixture.ts";

const page = reportHtml(reportData(proven));
const markup = page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<script>[\s\S]*?<\/script>/, "");
const tags = [...markup.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)];

describe("html tag", () => {
  it("escapes texts and attributes, and keeps markup and lists", () => {
    const name = `<b>"&'`;
    expect(html`<p title="${name}">${name}${3}${undefined}${false}</p>`.markup).toBe(
      `<p title="&lt;b&gt;&quot;&amp;&#39;">&lt;b&gt;&quot;&amp;&#39;3</p>`,
    );
    expect(
      html`<ul>
        ${[html`<li>a</li>`, html`<li>b</li>`]}
      </ul>`.markup,
    ).toBe("<ul>\n<li>a</li><li>b</li>\n</ul>");
    expect(html`${"a\u0000b"}`.markup).toBe("a\uFFFDb");
  });

  it("links only to pages", () => {
    expect(webAddress("https://example.org/a?b=c")).toBe("https://example.org/a?b=c");
    expect(["javascript:alert(1)", "data:text/html,x", " https://x", undefined].map(webAddress)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("report.html", () => {
  it("has the same bytes twice", () => {
    expect(reportHtml(reportData(proven))).toBe(page);
    expect(reportHtml(reportData(stopped))).not.toBe(page);
  });

  it("lets no text of a scenario become markup", () => {
    expect(page).not.toContain(hostile);
    expect(page).toContain("&lt;script&gt;alert(&quot;Ede &amp; &#39;co&#39;&quot;)&lt;/script&gt;");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain("javascript:");
  });

  it("closes every tag it opens", () => {
    const empty = new Set(["meta", "link", "input", "br", "rect", "circle", "line", "path"]);
    const open: string[] = [];
    const crossed: string[] = [];
    for (const [, closing, name = ""] of tags) {
      if (empty.has(name)) continue;
      if (closing === "") open.push(name);
      else if (open.pop() !== name) crossed.push(name);
    }
    expect([open, crossed]).toEqual([[], []]);
    expect(tags.length).toBeGreaterThan(500);
    // Nothing that looks like a tag was left unread.
    expect(markup.split("<").length - 1).toBe(tags.length + 1);
  });

  it("gives every table a caption, every heading cell a scope, every id once", () => {
    expect(markup.match(/<table/g)?.length).toBe(markup.match(/<caption>/g)?.length);
    const heads = tags.filter(([, closing, name]) => closing === "" && name === "th");
    expect(heads.length).toBeGreaterThan(50);
    expect(heads.filter(([, , , attributes = ""]) => !attributes.includes("scope="))).toEqual([]);
    const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...markup.matchAll(/(?:href="#|aria-labelledby="|for="|data-table=")([^"]+)"/g)].map((m) => m[1]);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it("reads whole in both languages, Dutch first, and calls nobody", () => {
    expect(markup).toContain('<html lang="nl">');
    expect(markup).toContain("Precies 706 plekken, waarvan 56 amv");
    expect(markup).toContain("Exactly 706 places, of which 56 amv");
    const [, english = ""] = markup.split('id="en"');
    expect(english.slice(0, english.indexOf(">"))).toContain("hidden");
    const loads = tags.filter(
      ([, , name = "", attributes = ""]) =>
        /\ssrc=/.test(attributes) || (name === "link" && !attributes.includes('href="data:,"')),
    );
    expect(loads).toEqual([]);
  });

  it("lets its own script run and no other", () => {
    const hash = createHash("sha256").update(script).digest("base64");
    expect(scriptHash).toBe(`sha256-${hash}`);
    expect(page).toContain(`script-src &#39;${scriptHash}&#39;;`);
    expect(page).toContain(`<script>${script}</script>`);
  });

  it("shows how sure a figure is, at the figure and in a legend", () => {
    expect(page).toContain('<td class="n soft made-up">510<abbr title="illustratief">°</abbr></td>');
    expect(page).toContain('<td class="n">650</td>');
    expect(page).toContain("verzonnen om te laten zien hoe het werkt");
    expect(page).toContain("alle 5 gemeenten hebben hier illustratieve cijfers");
  });

  it("says first of all where a plan breaks the rules", () => {
    const violation = {
      rule: "viable-site",
      amount: 4,
      unit: "places",
      where: ["GM03"],
      message: { nl: "te klein", en: "too small" },
    } as const;
    const broken = reportHtml(reportData({ ...proven, verdict: { ...verdict, ok: false, violations: [violation] } }));
    expect(broken).toContain("Niet in orde: de regels zijn op 1 punt geschonden.");
    expect(broken.indexOf("Geschonden regels")).toBeLessThan(broken.indexOf("De balans"));
    expect(page).not.toContain("Geschonden regels");
  });
});
