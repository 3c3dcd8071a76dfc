import { both, en, nl } from "../domain/index.ts";
import { borderRow, bordersShape } from "./borders-csv.ts";
import { readTable, type Row, type Shape } from "./csv-table.ts";
import type {
  Document,
  DocumentBorder,
  DocumentMunicipality,
  DocumentProvenance,
  DocumentProvince,
} from "./document.ts";
import type { Draft, Item } from "./draft.ts";
import { municipalitiesShape, municipalityRow } from "./municipalities-csv.ts";
import { meant, pathText, type Report, followedBy } from "./problem.ts";
import { provinceRow, provincesShape } from "./provinces-csv.ts";

/** Texts of a scenario's files, by plain file name. */
export type ScenarioFiles = Readonly<Record<string, string>>;

/** The three tables of facts, from the scenario file or from CSV beside it. undefined: the table could not be read. */
export interface Facts {
  readonly provinces: readonly Item<DocumentProvince>[] | undefined;
  readonly municipalities: readonly Item<DocumentMunicipality>[] | undefined;
  readonly borders: readonly Item<DocumentBorder>[] | undefined;
}

export function readFacts(document: Draft<Document>, main: string, files: ScenarioFiles, report: Report): Facts {
  const standing = document.provenance?.standing ?? "assumed";
  const source = document.provenance?.source;
  const provenance: DocumentProvenance = source === undefined ? { standing } : { standing, source };
  const table = <T>(name: "provinces" | "municipalities" | "borders", shape: Shape, read: (row: Row) => Item<T>) => {
    const given = document[name];
    if (given === undefined) return undefined;
    if (isList(given)) {
      return given.map((value, index): Item<T> => ({
        value: (value ?? {}) as Draft<T>,
        at: (...path) => ({ file: main, path: pathText([name, index, ...path]) }),
      }));
    }
    return fromFile(given.file, `${name}.file`, main, files, report, shape)?.map(read);
  };
  return {
    provinces: table("provinces", provincesShape, (row) => provinceRow(row, provenance, report)),
    municipalities: table("municipalities", municipalitiesShape, (row) => municipalityRow(row, provenance, report)),
    borders: table("borders", bordersShape, (row) => borderRow(row, report)),
  };
}

function isList(given: object): given is readonly unknown[] {
  return Array.isArray(given);
}

function fromFile(
  name: string | undefined,
  path: string,
  main: string,
  files: ScenarioFiles,
  report: Report,
  shape: Shape,
): readonly Row[] | undefined {
  if (name === undefined) return undefined;
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text !== undefined) return readTable(name, text, shape, report);
  const others = Object.keys(files).filter((file) => file !== main);
  const missing = both(
    nl`Het bestand (${name}) staat niet naast ${main}.`,
    en`The file (${name}) does not stand beside ${main}.`,
  );
  const way =
    others.length === 0
      ? { nl: "Misschien staat het in een andere map.", en: "Maybe it stands in another folder." }
      : meant(name, others);
  report("missing-file", { file: main, path }, followedBy(missing, way), name);
  return undefined;
}

/** Names of the CSV files that a scenario file refers to, of those that are plain names. */
export function referencedFiles(document: Draft<Document>): readonly string[] {
  const names = [document.provinces, document.municipalities, document.borders].flatMap((given) =>
    given === undefined || isList(given) || given.file === undefined ? [] : [given.file],
  );
  return [...new Set(names)];
}
