import type * as z from "zod";
import { type Bilingual, both, en, nl } from "../domain/index.ts";
import {
  codePattern,
  detailPattern,
  fileNamePattern,
  groupingPattern,
  notePattern,
  sourceDatePattern,
  wordPattern,
} from "./limits.ts";
import { meant, type ProblemCode, followedBy, eitherOf } from "./problem.ts";
import { tolerancePattern, weightPattern } from "./ratio.ts";

/** A finding of a zod schema in our words: code, message with a way out, and where it is, below the parsed value. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: readonly PropertyKey[];
  readonly message: Bilingual;
  /** What stands there; undefined where nothing does. */
  readonly value?: unknown;
}

type Issue = z.core.$ZodIssue;

/** Every issue in our words; `root` is the value that was parsed, `known` names the fields that exist at a path. */
export function findings(
  issues: readonly Issue[],
  root: unknown,
  known: (path: readonly PropertyKey[]) => string[],
): Finding[] {
  return issues
    .flatMap((issue) => translate(issue, root, known))
    .map((finding) => ({ ...finding, value: at(root, finding.path) }));
}

function translate(issue: Issue, root: unknown, known: (path: readonly PropertyKey[]) => string[]): Finding[] {
  const one = (code: ProblemCode, message: Bilingual): Finding[] => [{ code, path: issue.path, message }];
  switch (issue.code) {
    case "invalid_type":
      if (!present(root, issue.path)) return one("missing", missing(issue.path, [issue.expected]));
      return one(issue.expected === "int" ? "not-whole" : "wrong-type", wrongType([issue.expected]));
    case "too_big":
      return one("out-of-range", range(issue.origin, "most", issue.maximum));
    case "too_small":
      return one("out-of-range", range(issue.origin, "least", issue.minimum, at(root, issue.path)));
    case "not_multiple_of":
      return one(
        "out-of-range",
        both(
          nl`Hier hoort een veelvoud van ${issue.divisor} te staan. Misschien is de waarde afgerond.`,
          en`A multiple of ${issue.divisor} is expected here. Maybe the value was rounded.`,
        ),
      );
    case "invalid_format":
      return one("wrong-type", form(issue));
    case "invalid_value":
      if (!present(root, issue.path)) return one("missing", missing(issue.path, issue.values));
      return one("unknown-value", choice(at(root, issue.path), issue.values));
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "unknown-field",
        path: [...issue.path, key],
        message: unknownField(key, known(issue.path)),
      }));
    case "invalid_key":
      return one("unknown-field", {
        nl: "Deze naam kan hier niet staan. Misschien zitten er spaties of leestekens in.",
        en: "This name cannot stand here. Maybe there are blanks or punctuation marks in it.",
      });
    case "invalid_element":
      return issue.issues.flatMap((inner) =>
        translate({ ...inner, path: [...issue.path, ...inner.path] }, root, known),
      );
    case "invalid_union":
      return union(issue, root, known);
    case "custom":
      return one(
        "out-of-range",
        both(
          nl`Deze waarde kan niet: ${issue.message} Misschien past zij niet bij de andere velden.`,
          en`This value is not possible: ${issue.message} Maybe it does not fit the other fields.`,
        ),
      );
  }
}

/** Of the alternatives, the one that the writer most likely meant: the one that matches deepest. */
function union(
  issue: z.core.$ZodIssueInvalidUnion,
  root: unknown,
  known: (path: readonly PropertyKey[]) => string[],
): Finding[] {
  if (issue.discriminator !== undefined) {
    const options = "options" in issue ? (issue.options ?? []) : [];
    if (!present(root, issue.path))
      return [{ code: "missing", path: issue.path, message: missing(issue.path, options) }];
    return [{ code: "unknown-value", path: issue.path, message: choice(at(root, issue.path), options) }];
  }
  if (!present(root, issue.path)) {
    const expected = issue.errors.flatMap((branch) =>
      branch.flatMap((e) => (e.code === "invalid_type" ? [e.expected] : [])),
    );
    return [{ code: "missing", path: issue.path, message: missing(issue.path, expected) }];
  }
  // A union may name the form that it wants as its message.
  const named = forms.get(issue.message);
  if (named !== undefined) return [{ code: "wrong-type", path: issue.path, message: formMessage(named) }];
  const likely = issue.errors
    .map((branch, index) => ({ branch, index, depth: depth(branch) }))
    .sort((a, b) => b.depth - a.depth || a.index - b.index)[0];
  if (likely !== undefined && likely.depth > 0) {
    return likely.branch.flatMap((inner) => translate({ ...inner, path: [...issue.path, ...inner.path] }, root, known));
  }
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((e) => (e.code === "invalid_type" ? [e.expected] : [])),
  );
  return [{ code: "wrong-type", path: issue.path, message: wrongType(expected) }];
}

/** 2: something within is wrong; 1: right type, wrong value; 0: another type. */
function depth(branch: readonly Issue[]): number {
  if (branch.some((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys")) return 2;
  return branch.some((issue) => issue.code !== "invalid_type") ? 1 : 0;
}

export function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function present(root: unknown, path: readonly PropertyKey[]): boolean {
  return at(root, path) !== undefined;
}

const types = new Map<string, Bilingual>([
  ["string", { nl: "tekst tussen aanhalingstekens", en: "a text between quotation marks" }],
  ["number", { nl: "een getal", en: "a number" }],
  ["int", { nl: "een geheel getal", en: "a whole number" }],
  ["boolean", { nl: "true of false", en: "true or false" }],
  ["array", { nl: "een lijst [ … ]", en: "a list [ … ]" }],
  ["object", { nl: "een blok { … }", en: "a block { … }" }],
  ["record", { nl: "een blok { … }", en: "a block { … }" }],
  ["null", { nl: "null", en: "null" }],
]);

function typeNames(expected: readonly unknown[]): Bilingual {
  return eitherOf([...new Set(expected.map(String))].map((type) => types.get(type) ?? { nl: type, en: type }));
}

function missing(path: readonly PropertyKey[], expected: readonly unknown[]): Bilingual {
  const field = String(path.at(-1) ?? "");
  const names = typeNames(expected);
  return both(
    nl`Het veld (${field}) ontbreekt. Misschien is het vergeten of anders gespeld; het hoort ${names} te zijn.`,
    en`The field (${field}) is missing. Maybe it was left out or spelled otherwise; it should be ${names}.`,
  );
}

function wrongType(expected: readonly string[]): Bilingual {
  const names = typeNames(expected);
  const maybe =
    expected.includes("int") || expected.includes("number")
      ? {
          nl: "Misschien staat er een komma, punt of aanhalingsteken in het getal.",
          en: "Maybe there is a comma, point or quotation mark in the number.",
        }
      : { nl: "Misschien staat er iets van een ander veld.", en: "Maybe it belongs to another field." };
  return both(nl`Hier hoort ${names} te staan. ${maybe}`, en`This should be ${names}. ${maybe}`);
}

function range(origin: string, side: "most" | "least", limit: number | bigint, value?: unknown): Bilingual {
  const most = side === "most";
  const at = most ? { nl: "hoogstens", en: "at most" } : { nl: "minstens", en: "at least" };
  if (origin === "string") {
    if (!most && Number(limit) === 1) {
      return {
        nl: "Deze tekst is leeg. Misschien kan het veld weg.",
        en: "This text is empty. Maybe the field can be left out.",
      };
    }
    return both(
      nl`Deze tekst hoort ${at} ${limit} tekens te hebben. Misschien hoort zij in een ander veld.`,
      en`This text should have ${at} ${limit} characters. Maybe it belongs in another field.`,
    );
  }
  if (origin === "array") {
    return both(
      nl`Deze lijst hoort ${at} ${limit} waarden te hebben. Misschien kan het hele veld weg.`,
      en`This list should have ${at} ${limit} entries. Maybe the whole field can be left out.`,
    );
  }
  if (value === 0) {
    return both(
      nl`Hier hoort een getal van minstens ${limit} te staan, en geen 0. Misschien kan dit hele onderdeel weg.`,
      en`A number of at least ${limit} is expected here, and no 0. Maybe the whole entry can be left out.`,
    );
  }
  if (typeof value === "number" && value > 0) {
    return both(
      nl`Hier hoort een getal van minstens ${limit} te staan. Misschien ontbreekt er een cijfer.`,
      en`A number of at least ${limit} is expected here. Maybe a digit is missing.`,
    );
  }
  return most
    ? both(
        nl`Hier hoort een getal van ${at} ${limit} te staan. Misschien is er een cijfer te veel.`,
        en`A number of ${at} ${limit} is expected here. Maybe there is a digit too many.`,
      )
    : both(
        nl`Hier hoort een getal van ${at} ${limit} te staan. Misschien is er een minteken te veel.`,
        en`A number of ${at} ${limit} is expected here. Maybe there is a minus sign too many.`,
      );
}

const forms = new Map<string, Bilingual>([
  [
    String(codePattern),
    { nl: "een code van letters en cijfers, zoals GM0363", en: "a code of letters and digits, such as GM0363" },
  ],
  [
    String(fileNamePattern),
    { nl: "een kale bestandsnaam op .csv, zonder map", en: "a plain file name that ends in .csv, without a folder" },
  ],
  [
    String(groupingPattern),
    { nl: "een naam van letters en cijfers, zoals corop", en: "a name of letters and digits, such as corop" },
  ],
  [
    String(weightPattern),
    { nl: 'een geheel getal of een breuk zoals "1/500"', en: 'a whole number or a fraction such as "1/500"' },
  ],
  [String(tolerancePattern), { nl: '0, "1%" of "1/100"', en: '0, "1%" or "1/100"' }],
  [
    String(wordPattern),
    {
      nl: "hoogstens 60 letters, cijfers en spaties, met een letter of cijfer vooraan; van de leestekens alleen ’ ' ( ) . -",
      en: "at most 60 letters, digits and blanks, beginning with a letter or digit; of punctuation marks only ’ ' ( ) . -",
    },
  ],
  [
    String(notePattern),
    {
      nl: "één regel van hoogstens 300 tekens, zonder { } |",
      en: "one line of at most 300 characters, without { } |",
    },
  ],
  [
    String(detailPattern),
    {
      nl: "één regel van hoogstens 200 tekens, zonder { } | en zonder spatie vooraan",
      en: "one line of at most 200 characters, without { } | and without a blank in front",
    },
  ],
  [
    String(sourceDatePattern),
    {
      nl: "een jaar, maand of dag: 2025, 2025-07 of 2025-07-01",
      en: "a year, month or day: 2025, 2025-07 or 2025-07-01",
    },
  ],
  ["date", { nl: "een datum zoals 2025-07-01", en: "a date such as 2025-07-01" }],
  [
    "datetime",
    { nl: "een moment in UTC zoals 2025-07-01T12:00:00Z", en: "a moment in UTC such as 2025-07-01T12:00:00Z" },
  ],
  ["url", { nl: "een adres dat begint met https://", en: "an address that starts with https://" }],
]);

function form(issue: z.core.$ZodIssueInvalidStringFormat): Bilingual {
  const pattern = issue.pattern ?? issue.format;
  const known = forms.get(pattern) ?? forms.get(issue.format);
  return formMessage(known ?? { nl: "iets zonder bijzondere tekens", en: "something without special characters" });
}

function formMessage(name: Bilingual): Bilingual {
  return both(
    nl`Dit heeft niet de goede vorm. Misschien is bedoeld: ${name}.`,
    en`This does not have the right form. Maybe this is meant: ${name}.`,
  );
}

export function choice(value: unknown, options: readonly unknown[]): Bilingual {
  const first: Bilingual = {
    nl: "Deze waarde is hier onbekend.",
    en: "This value is not known here.",
  };
  return followedBy(first, meant(String(value), options.map(String)));
}

function unknownField(field: string, known: readonly string[]): Bilingual {
  return followedBy(
    both(nl`Het veld (${field}) is onbekend.`, en`The field (${field}) is not known.`),
    meant(field, known),
  );
}
