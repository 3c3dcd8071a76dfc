/** Markup that is safe to stand in a page: made by `html` only. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | false | readonly Html[];

/**
 * Markup with every text escaped: `html\`<p>${name}</p>\``. Markup inside markup stands as it is, lists are joined,
 * nothing comes of undefined and false. Attributes must be quoted.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const own = unindented(strings);
  let markup = own[0] ?? "";
  for (const [i, part] of parts.entries()) markup += text(part) + (own[i + 1] ?? "");
  return { markup };
}

const kept = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Our own indentation is for who reads the source: a page of thousands of rows does not carry it. */
function unindented(strings: TemplateStringsArray): readonly string[] {
  let own = kept.get(strings);
  if (own === undefined) kept.set(strings, (own = strings.map((part) => part.replaceAll(/\s*\n\s*/g, "\n"))));
  return own;
}

/** Text that we wrote ourselves and that is markup already: style sheet and script. */
export function trusted(markup: string): Html {
  return { markup };
}

function text(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escape(part);
  return "markup" in part ? part.markup : part.map((item) => item.markup).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes for text and for quoted attributes; control characters, which HTML does not allow, become a visible sign. */
function escape(text: string): string {
  if (!/[&<>"'\p{Cc}]/u.test(text)) return text;
  return text
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD");
}

/** An address only where a browser would open it as a page: anything but http and https stays text. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}
