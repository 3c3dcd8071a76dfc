import { dayWords } from "./day-words.ts";
import { both, en, inEach, type Municipality, nl, type Province } from "../domain/index.ts";
import { meant, type Report, type Spot } from "../scenario/index.ts";
import type { Found, Names } from "./municipality-names.ts";
import type { Reorganisation } from "./reorganisations.ts";
import type { TableRow } from "./table.ts";

export interface Subject {
  readonly one: Municipality;
  readonly old?: Reorganisation;
}

/** The municipality that a row is about, by its code and its name, which must agree. Undefined: told why. */
export function municipalityOf(
  row: TableRow,
  names: Names,
  spot: (field: "code" | "municipality") => Spot,
  report: Report,
): Subject | undefined {
  const provinceText = row.cells.get("province")?.text;
  const within = provinceText === undefined ? undefined : names.province(provinceText);
  const province = within?.status === "found" ? within.one : undefined;
  const read = (field: "code" | "municipality") => {
    const text = row.cells.get(field)?.text;
    return text === undefined
      ? undefined
      : subject(names.municipality(text, province), text, spot(field), names, report);
  };
  const hasCode = row.cells.has("code");
  const byCode = read("code");
  const byName = read("municipality");
  if (hasCode && byCode === undefined) return undefined;
  if (row.cells.has("municipality") && byName === undefined) return undefined;
  if (byCode !== undefined && byName !== undefined && byCode.one !== byName.one) {
    report(
      "contradiction",
      spot("code"),
      both(
        nl`De code is van ${byCode.one.name}, de naam van ${byName.one.name}. Misschien zijn rijen verschoven.`,
        en`The code is that of ${byCode.one.name}, the name that of ${byName.one.name}. Maybe rows have shifted.`,
      ),
      row.cells.get("code")?.text,
    );
    return undefined;
  }
  const found = byCode?.old === undefined ? (byName?.old === undefined ? (byCode ?? byName) : byName) : byCode;
  if (found !== undefined && province !== undefined && found.one.province !== province.code) {
    report(
      "contradiction",
      spot(hasCode ? "code" : "municipality"),
      both(
        nl`${found.one.name} ligt niet in ${province.name}, zoals de rij zegt. Misschien zijn rijen verschoven, of is een andere gemeente bedoeld.`,
        en`${found.one.name} is not in ${province.name}, as the row has it. Maybe rows have shifted, or another municipality is meant.`,
      ),
      row.cells.get(hasCode ? "code" : "municipality")?.text,
    );
    return undefined;
  }
  return found;
}

/** One municipality for one text. */
export function subject(
  found: Found<Municipality>,
  text: string,
  spot: Spot,
  names: Names,
  report: Report,
): Subject | undefined {
  switch (found.status) {
    case "found":
      return { one: found.one };
    case "old":
      return { one: found.one, old: found.by };
    case "several":
      return several(found.names, text, spot, report);
    case "divided": {
      const { date, oldName } = found.by;
      const [last = "", ...others] = found.names.toReversed();
      const first = others.toReversed().join(", ");
      report(
        "contradiction",
        spot,
        both(
          nl`${oldName} is op ${inEach((language) => dayWords(date, language))} verdeeld over ${first} en ${last}. Misschien zijn de getallen van die gemeenten bekend; hoeveel er van ieder is, staat hier niet.`,
          en`${oldName} was divided over ${first} and ${last} on ${inEach((language) => dayWords(date, language))}. Maybe the figures of those municipalities are known; how much is whose does not stand here.`,
        ),
        text,
      );
      return undefined;
    }
    case "unknown": {
      const way = meant(text.slice(0, 60), names.known);
      // The whole list of 342 names is no way out.
      const near = way.en.startsWith("Maybe one of")
        ? {
            nl: "Misschien helpt de gemeentecode (GM en vier cijfers).",
            en: "Maybe the municipality's code helps (GM and four digits).",
          }
        : way;
      report(
        "unknown-code",
        spot,
        both(
          nl`Deze gemeente is onbekend in het scenario. ${near}`,
          en`This municipality is not known in the scenario. ${near}`,
        ),
        text,
      );
      return undefined;
    }
  }
}

export function provinceOf(
  found: Found<Province>,
  text: string,
  spot: Spot,
  known: readonly string[],
  report: Report,
): Province | undefined {
  switch (found.status) {
    case "found":
    case "old":
      return found.one;
    case "several":
    case "divided":
      return several(found.names, text, spot, report);
    case "unknown": {
      const way = meant(text.slice(0, 60), known);
      report(
        "unknown-code",
        spot,
        both(nl`Deze provincie is onbekend. ${way}`, en`This province is not known. ${way}`),
        text,
      );
      return undefined;
    }
  }
}

function several(names: readonly string[], text: string, spot: Spot, report: Report): undefined {
  const all = names.join(", ");
  report(
    "contradiction",
    spot,
    both(
      nl`Deze naam hebben er meer: ${all}. Misschien helpt de code, of een kolom met de provincie.`,
      en`More than one have this name: ${all}. Maybe the code helps, or a column with the province.`,
    ),
    text,
  );
  return undefined;
}
