import { type Bilingual, both, en, inEach, nl, spoken } from "../domain/index.ts";
import { pathText, type Report } from "./problem.ts";
import { visible } from "./problems.ts";

/** Deeper nesting than any scenario has; a file beyond it is hostile or broken. */
const deepest = 64;

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Internal: ends the reading of a text at the first place where it is no JSON. Never leaves this file. */
class NoJson extends Error {
  readonly offset: number;
  readonly said: Bilingual;
  constructor(offset: number, said: Bilingual) {
    super(said.en);
    this.offset = offset;
    this.said = said;
  }
}

/**
 * Reads JSON (RFC 8259) strictly. Unlike JSON.parse it reports a key that occurs twice, refuses `__proto__`, and knows
 * the line and column of a syntax error. Returns undefined after a syntax error, which is reported.
 */
export function readJson(file: string, text: string, report: Report): unknown {
  const reader = new JsonReader(text, (offset, path, message, code, value) => {
    const at = position(text, offset);
    report(code, { file, row: at.line, column: at.column, ...(path === "" ? {} : { path }) }, message, value);
  });
  return reader.document();
}

/** Line and column of every path in a text that `readJson` accepts. Asked only when there are problems to show. */
export function positions(text: string): ReadonlyMap<string, Position> {
  const offsets = new Map<string, number>();
  const reader = new JsonReader(text, () => undefined, offsets);
  reader.document();
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const found = new Map<string, Position>();
  let line = 0;
  for (const [path, offset] of [...offsets].sort((a, b) => a[1] - b[1])) {
    while ((starts[line + 1] ?? Infinity) <= offset) line++;
    found.set(path, { line: line + 1, column: offset - (starts[line] ?? 0) + 1 });
  }
  return found;
}

function position(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - lastBreak };
}

type Fault = (
  offset: number,
  path: string,
  message: Bilingual,
  code: "syntax" | "duplicate" | "unknown-field" | "not-exact",
  value?: string,
) => void;

class JsonReader {
  private at = 0;
  private readonly path: (string | number)[] = [];
  private readonly text: string;
  private readonly fault: Fault;
  private readonly offsets: Map<string, number> | undefined;

  constructor(text: string, fault: Fault, offsets?: Map<string, number>) {
    this.text = text;
    this.fault = fault;
    this.offsets = offsets;
    // A byte-order mark says how the file was saved and is no part of the text.
    if (text.codePointAt(0) === 0xfeff) this.at = 1;
  }

  document(): unknown {
    try {
      const value = this.value();
      this.blank();
      if (this.at < this.text.length) {
        throw this.wrong({
          nl: "Na het einde staat nog tekst. Misschien is er een accolade te veel.",
          en: "There is more text after the end. Maybe there is a brace too many.",
        });
      }
      return value;
    } catch (error) {
      if (!(error instanceof NoJson)) throw error;
      this.fault(error.offset, "", error.said, "syntax");
      return undefined;
    }
  }

  private value(): unknown {
    this.blank();
    this.offsets?.set(pathText(this.path), this.at);
    if (this.path.length > deepest) {
      throw this.wrong(
        both(
          nl`Dieper genest dan ${deepest} lagen. Misschien ontbreekt een sluithaak.`,
          en`Nested deeper than ${deepest} levels. Maybe a closing bracket is missing.`,
        ),
      );
    }
    const next = this.text[this.at];
    if (next === "{") return this.object();
    if (next === "[") return this.array();
    if (next === '"') return this.string();
    for (const [word, value] of words) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    const number = this.match(numeral);
    if (number !== undefined) return this.exact(number);
    throw this.wrong(
      both(
        nl`Hier hoort een waarde te staan${this.seen()}. Misschien is er een komma te veel, of ontbreken aanhalingstekens.`,
        en`A value is expected here${this.seen()}. Maybe there is a comma too many, or quotation marks are missing.`,
      ),
    );
  }

  /** A whole number that would become another one is told as it stands, and so is one that is larger than any. */
  private exact(digits: string): number {
    const value = Number(digits);
    const same = Number.isSafeInteger(value) || String(value) === digits || !/^-?\d+$/.test(digits);
    if (same && Number.isFinite(value)) return value;
    this.fault(this.at - digits.length, pathText(this.path), tooLarge, "not-exact", digits);
    return value;
  }

  private object(): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    this.at++;
    if (this.took("}")) return made;
    do {
      this.blank();
      const start = this.at;
      if (this.text[this.at] !== '"') {
        throw this.wrong(
          both(
            nl`Hier hoort een naam tussen aanhalingstekens te staan${this.seen()}. Misschien staat er een komma te veel vóór de sluithaak.`,
            en`A name between quotation marks is expected here${this.seen()}. Maybe there is a comma too many before the closing bracket.`,
          ),
        );
      }
      const key = this.string();
      this.expect(":", { nl: "een dubbele punt", en: "a colon" });
      this.path.push(key);
      const value = this.value();
      if (key === "__proto__") {
        const nl = "De naam (__proto__) mag niet voorkomen. Misschien kan de regel weg.";
        this.fault(
          start,
          pathText(this.path),
          { nl, en: "The name (__proto__) is not allowed. Maybe the line can be left out." },
          "unknown-field",
        );
      } else if (Object.hasOwn(made, key)) {
        this.fault(
          start,
          pathText(this.path),
          both(
            nl`De naam (${key}) komt hier twee keer voor. Misschien kan een van beide weg.`,
            en`The name (${key}) occurs twice here. Maybe one of the two can be left out.`,
          ),
          "duplicate",
        );
      } else made[key] = value;
      this.path.pop();
    } while (this.took(","));
    this.expect("}", { nl: "een komma of sluitaccolade", en: "a comma or closing brace" });
    return made;
  }

  private array(): unknown[] {
    const made: unknown[] = [];
    this.at++;
    if (this.took("]")) return made;
    do {
      this.path.push(made.length);
      made.push(this.value());
      this.path.pop();
    } while (this.took(","));
    this.expect("]", { nl: "een komma of sluithaak", en: "a comma or closing bracket" });
    return made;
  }

  private string(): string {
    const found = this.match(quoted);
    if (found === undefined) {
      throw this.wrong({
        nl: "Deze tekst is niet goed afgesloten. Misschien ontbreekt een aanhalingsteken, of staat er een regeleinde in.",
        en: "This text does not end properly. Maybe a quotation mark is missing, or a line break stands in it.",
      });
    }
    return JSON.parse(found) as string;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private blank(): void {
    this.match(space);
  }

  private took(character: string): boolean {
    this.blank();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private expect(character: string, name: Bilingual): void {
    if (this.took(character)) return;
    const capital = inEach((language) => spoken(name, language).replace(/^./u, (first) => first.toUpperCase()));
    throw this.wrong(
      both(
        nl`Hier hoort ${name} te staan${this.seen()}. Misschien is die vergeten op de regel hiervoor.`,
        en`${capital} is expected here${this.seen()}. Maybe it was left out on the line before.`,
      ),
    );
  }

  private seen(): Bilingual {
    const character = this.text[this.at];
    if (character === undefined) return { nl: ", maar het bestand houdt op", en: ", but the file ends" };
    const told = visible(character);
    return both(nl`, niet (${told})`, en`, not (${told})`);
  }

  private wrong(said: Bilingual): NoJson {
    return new NoJson(this.at, said);
  }
}

const tooLarge: Bilingual = both(
  nl`Dit getal is te groot om precies mee te rekenen (hoogstens ${Number.MAX_SAFE_INTEGER}). Misschien staan er cijfers te veel.`,
  en`This number is too large to calculate with exactly (at most ${Number.MAX_SAFE_INTEGER}). Maybe there are digits too many.`,
);

const space = /[ \t\r\n]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids control characters within a text.
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const words: readonly (readonly [string, unknown])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];
