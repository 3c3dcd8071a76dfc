import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Case, Family } from "../family.ts";
import { facilityModel, readByCustomer, readByFacility } from "../readers/facility-location.ts";
import { readAssignments } from "../readers/generalized-assignment.ts";
import type { Model } from "../../src/model/index.ts";

/** The text forms that can be read; a file may hold more than one problem. Costs with up to four decimals. */
const forms: Readonly<Record<string, (text: string, name: string) => readonly Model[]>> = {
  holmberg: (text, name) => [facilityModel(name, readByFacility(text, name, 10_000))],
  cap: (text, name) => [facilityModel(name, readByCustomer(text, name, 10_000))],
  gap: readAssignments,
};

/** Problems of your own: `BENCH_FILES=form:path,form:path`, with the forms above. */
export const ownFiles: Family = {
  name: "own-files",
  title: "Your own files",
  question: "Problems from the files that BENCH_FILES names; no answers are known.",
  unit: "columns",
  type: "program",
  missing: () =>
    named().length === 0
      ? "BENCH_FILES names no files (form:path, comma between; forms: holmberg, cap, gap)"
      : undefined,
  cases: () =>
    named().flatMap(({ form, path }) => {
      const read = forms[form];
      if (read === undefined)
        throw new RangeError(`The form (${form}) is not known. Maybe one of: ${Object.keys(forms).join(", ")}.`);
      const name = basename(path);
      const text = readFileSync(path, "utf8");
      return read(text, name).map((model, i): Case => ({
        name: model.name,
        size: model.columns.length,
        severity: 50,
        tier: "smoke",
        make: (phases) => ({
          type: "program",
          model: phases.time(
            "parse",
            () => read(text, name)[i] as Model,
            () => [text.length, "characters"],
          ),
        }),
      }));
    }),
};

function named(): { readonly form: string; readonly path: string }[] {
  return (process.env["BENCH_FILES"] ?? "")
    .split(",")
    .filter((word) => word.includes(":"))
    .map((word) => ({ form: word.slice(0, word.indexOf(":")), path: word.slice(word.indexOf(":") + 1) }));
}
