import {
  both,
  en,
  type Exemption,
  type ExemptionGround,
  type Municipality,
  nl,
  type Provenance,
} from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import type { Field } from "./fields.ts";
import { spotOf, type Table, type TableRow } from "./table.ts";
import type { Tally } from "./tally.ts";
import type { ExemptionLine } from "./understood.ts";
import { groundWords, optionsOf, standingWords, valueOf, yesNoWords } from "./words.ts";

const saying = ["exempt-ground", "exempt-reason", "exempt-reason-nl", "exempt-reason-en"] as const;

/**
 * What a row says of an exemption; undefined: nothing, or what is wrong with it was told. `exempt` says yes or no, or how sure
 * it is; where a table has no such column, who has a ground or a reason is exempt.
 */
export function readExemption(
  table: Table,
  row: TableRow,
  about: Municipality,
  report: Report,
): ExemptionLine | undefined {
  const text = (field: Field) => row.cells.get(field)?.text.trim();
  const wrong = (field: Field, nl: string, en: string): undefined => {
    report("unknown-value", spotOf(table, row.row, field), { nl, en }, text(field) ?? "");
    return undefined;
  };
  const said = saying.find((field) => (text(field) ?? "") !== "");
  const own = text("exempt") ?? "";
  const standing = valueOf(standingWords, own);
  const answer = standing === undefined ? valueOf(yesNoWords, own) : "yes";
  if (own !== "" && answer === undefined) {
    const { nl, en } = optionsOf(yesNoWords);
    return wrong(
      "exempt",
      `Dit woord zegt niet of ${about.name} is uitgezonderd. Misschien een van: ${nl}.`,
      `This word does not say whether ${about.name} is exempt. Maybe one of: ${en}.`,
    );
  }
  const has = table.columns.some(({ field }) => field === "exempt");
  if (said !== undefined && (answer === "no" || (answer === undefined && has)))
    return wrong(
      said,
      `${about.name} heeft hier een reden, maar is volgens de kolom ernaast niet uitgezonderd. Misschien hoort daar (ja).`,
      `${about.name} has a reason here, and by the column beside it is not exempt. Maybe (yes) belongs there.`,
    );
  const spot = spotOf(table, row.row, row.cells.has("exempt") ? "exempt" : said);
  if (answer === "no") return { about: about.code, exempt: false, spot };
  if (answer === undefined && said === undefined) return undefined;
  const given = text("exempt-ground") ?? "";
  const ground = given === "" ? undefined : valueOf(groundWords, given);
  if (given !== "" && ground === undefined) {
    const { nl, en } = optionsOf(groundWords);
    return wrong(
      "exempt-ground",
      `Deze grond is onbekend. Misschien een van: ${nl}; een andere reden hoort in een kolom (reden uitzondering).`,
      `This ground is not known. Maybe one of: ${en}; another reason belongs in a column (reason for exemption).`,
    );
  }
  const both = text("exempt-reason");
  const [nl, en] = [text("exempt-reason-nl") ?? both, text("exempt-reason-en") ?? both];
  const reason = nl === undefined && en === undefined ? undefined : { nl: nl ?? en ?? "", en: en ?? nl ?? "" };
  return { about: about.code, exempt: true, ...compact({ ground, reason, standing }), spot };
}

/** A row of a municipality that is now part of another cannot say whether that one is exempt. */
export function tellOldExemption(table: Table, row: TableRow, into: string, report: Report): void {
  const field = (["exempt", ...saying] as const).find((one) => row.cells.has(one));
  if (field === undefined || valueOf(yesNoWords, row.cells.get(field)?.text ?? "") === "no") return;
  report(
    "contradiction",
    spotOf(table, row.row, field),
    both(
      nl`Deze gemeente hoort nu bij ${into}; of die is uitgezonderd, staat hier niet. Misschien hoort de uitzondering in een rij van ${into}.`,
      en`This municipality is now part of ${into}; whether that is exempt is not said here. Maybe the exemption belongs in a row of ${into}.`,
    ),
    row.cells.get(field)?.text ?? "",
  );
}

/** A municipality with what the files say of its exemption. What they do not say of it stays. */
export function withExemption(
  one: Municipality,
  changed: Municipality,
  line: ExemptionLine | undefined,
  provenance: Provenance,
  tally: Tally,
  report: Report,
): Municipality {
  if (line === undefined) return changed;
  const { exempt: before, ...rest } = changed;
  const after = line.exempt ? exemptionOf(before, line, provenance) : undefined;
  if (after?.ground === "other" && after.reason === undefined) {
    report(
      "missing",
      line.spot,
      both(
        nl`${one.name} is hier uitgezonderd zonder dat staat waarom. Misschien ontbreekt de kolom (grond uitzondering) of (reden uitzondering).`,
        en`${one.name} is exempt here, and why is not said. Maybe the column (ground of exemption) or (reason for exemption) is missing.`,
      ),
    );
    return changed;
  }
  if (told(before) === told(after)) {
    tally.same++;
    return changed;
  }
  const { code: about, name } = one;
  const facts = { of: "exemption", ...compact({ before, after }) } as const;
  tally.changes.push({ about, name, what: "exempt", before: told(before), after: told(after), spot: line.spot, facts });
  return after === undefined ? rest : { ...rest, exempt: after };
}

function exemptionOf(
  before: Exemption | undefined,
  { ground, reason, standing }: ExemptionLine,
  provenance: Provenance,
): Exemption {
  const from = standing === undefined ? provenance : { ...provenance, standing };
  const found: ExemptionGround = ground ?? before?.ground ?? "other";
  const kept = ground === undefined || ground === before?.ground ? before?.reason : undefined;
  return { ...from, ground: found, ...compact({ reason: reason ?? kept }) };
}

/** By the names that machines read; nothing: not exempt. */
function told(exempt: Exemption | undefined): string {
  if (exempt === undefined) return "";
  const { ground, reason } = exempt;
  const words = reason === undefined ? [] : [...new Set([reason.nl, reason.en])];
  return [ground, ...words].join(": ");
}
