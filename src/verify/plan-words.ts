import { type Bilingual, both, en, nl, silent } from "../domain/index.ts";

/** What a schema says of a value, as far as it is looked at here. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

/** One finding of the plan's schema in our words: where it is, the value that stands there, and a way out. */
export function planProblems(issue: Issue, plan: unknown): { readonly path: string; readonly message: Bilingual }[] {
  if (issue.code === "unrecognized_keys") {
    return (issue.keys ?? []).map((key) => ({
      path: [...issue.path, key].join("."),
      message: both(
        nl`Het veld [${key}] hoort niet in een plan. ${otherVersion}`,
        en`The field [${key}] does not belong in a plan. ${otherVersion}`,
      ),
    }));
  }
  return [{ path: issue.path.join("."), message: sentence(issue, valueAt(plan, issue.path)) }];
}

const otherVersion: Bilingual = {
  nl: "Misschien is dit geen planbestand van deze versie.",
  en: "Maybe this is no plan file of this version.",
};

function sentence(issue: Issue, value: unknown): Bilingual {
  const wanted = wantedBy(issue);
  if (value === undefined) {
    return both(nl`Hier ontbreekt ${wanted}. ${otherVersion}`, en`Here ${wanted} is missing. ${otherVersion}`);
  }
  const found = both(nl`Hier staat [${shown(value)}]`, en`This is [${shown(value)}]`);
  if (typeof value === "number" && (issue.expected === "int" || issue.code.startsWith("too_"))) {
    const from = issue.code === "too_small" ? { nl: " vanaf 0", en: " from 0" } : silent;
    return both(
      nl`${found}; plekken worden geteld in gehele getallen${from}. Misschien is er ergens gedeeld of te veel afgetrokken.`,
      en`${found}; places are counted in whole numbers${from}. Maybe something was divided, or too much was subtracted.`,
    );
  }
  return both(
    nl`${found}; er hoort ${wanted} te staan. ${otherVersion}`,
    en`${found}; it should be ${wanted}. ${otherVersion}`,
  );
}

/** By the names that the schema library uses. */
const types: Readonly<Record<string, Bilingual>> = {
  string: { nl: "een tekst", en: "a text" },
  number: { nl: "een geheel getal", en: "a whole number" },
  int: { nl: "een geheel getal", en: "a whole number" },
  array: { nl: "een lijst [ … ]", en: "a list [ … ]" },
  object: { nl: "een blok { … }", en: "a block { … }" },
};

function wantedBy({ expected, values }: Issue): Bilingual {
  if (values !== undefined) {
    const options = values.map((value) => JSON.stringify(value));
    return { nl: options.join(" of "), en: options.join(" or ") };
  }
  return types[expected ?? ""] ?? { nl: "een andere waarde", en: "another value" };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}

/** A value as JSON, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
