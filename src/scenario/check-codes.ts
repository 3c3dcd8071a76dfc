import { type Bilingual, both, en, nl, silent } from "../domain/index.ts";
import type { Document, DocumentProvenance } from "./document.ts";
import type { Draft, Item } from "./draft.ts";
import type { Facts } from "./facts.ts";
import { meant, pathText, type Report, type Spot, followedBy } from "./problem.ts";

/** A code and where it is used, asked only when there is something to say about it. */
export interface Use {
  readonly code: string | undefined;
  readonly spot: () => Spot;
}

/** From this many uses on, an unknown code is reported once, at its first use: the list of codes is at fault then. */
const many = 6;

/** Every code exists once, and whatever names a code names one that exists. */
export function checkCodes(document: Draft<Document>, facts: Facts, main: string, report: Report): void {
  const provinces = facts.provinces?.map((item) => ({ code: item.value.code, spot: () => item.at("code") }));
  const municipalities = facts.municipalities?.map((item) => ({ code: item.value.code, spot: () => item.at("code") }));
  once(provinces ?? [], { nl: "provinciecode", en: "province code" }, report);
  once(municipalities ?? [], { nl: "gemeentecode", en: "municipality code" }, report);
  const homes = (facts.municipalities ?? []).map((item) => ({
    code: item.value.province,
    spot: () => item.at("province"),
  }));
  known(homes, provinces, { nl: "provinciecode", en: "province code" }, report);
  inhabited(facts, report);
  borders(facts, municipalities, report);
  sources(document, facts, main, report);
}

function once(uses: readonly Use[], what: Bilingual, report: Report): void {
  const first = new Map<string, Use>();
  for (const use of uses) {
    const { code } = use;
    if (code === undefined) continue;
    const before = first.get(code)?.spot();
    if (before === undefined) {
      first.set(code, use);
      continue;
    }
    const row = both(nl`rij ${before.row ?? ""}`, en`row ${before.row ?? ""}`);
    const there = before.path ?? row;
    report(
      "duplicate",
      use.spot(),
      both(
        nl`De ${what} (${code}) staat er al (${there}). Misschien is een rij dubbel, of een code verkeerd overgenomen.`,
        en`The ${what} (${code}) is there already (${there}). Maybe a row is doubled, or a code was copied wrongly.`,
      ),
      code,
    );
  }
}

/** `defined` undefined, or without any code: the list itself could not be read, which is reported already. */
export function known(
  uses: readonly Use[],
  defined: readonly Use[] | undefined,
  what: Bilingual,
  report: Report,
): void {
  const codes = new Set((defined ?? []).flatMap((use) => use.code ?? []));
  if (defined === undefined || (codes.size === 0 && defined.length > 0)) return;
  const unknown = new Map<string, (() => Spot)[]>();
  for (const { code, spot } of uses) {
    if (code === undefined || codes.has(code)) continue;
    unknown.set(code, [...(unknown.get(code) ?? []), spot]);
  }
  for (const [code, spots] of unknown) {
    const often = spots.length >= many;
    const times = both(nl` en komt ${spots.length} keer voor`, en` and occurs ${spots.length} times`);
    const first = both(
      nl`De ${what} (${code}) is onbekend${often ? times : silent}.`,
      en`The ${what} (${code}) is not known${often ? times : silent}.`,
    );
    const message = followedBy(first, meant(code, codes));
    for (const spot of often ? spots.slice(0, 1) : spots) report("unknown-code", spot(), message, code);
  }
}

function inhabited(facts: Facts, report: Report): void {
  if (facts.municipalities === undefined) return;
  const homes = new Set(facts.municipalities.map((item) => item.value.province));
  for (const item of facts.provinces ?? []) {
    const { code } = item.value;
    if (code === undefined || homes.has(code)) continue;
    report(
      "contradiction",
      item.at("code"),
      both(
        nl`De provincie (${code}) heeft geen gemeenten. Misschien is haar code in de gemeentetabel anders geschreven.`,
        en`The province (${code}) has no municipalities. Maybe its code is written otherwise in the municipal table.`,
      ),
      code,
    );
  }
}

function borders(facts: Facts, municipalities: readonly Use[] | undefined, report: Report): void {
  const ends = (facts.borders ?? []).flatMap((item) => [
    { code: item.value.a, spot: () => item.at("a") },
    { code: item.value.b, spot: () => item.at("b") },
  ]);
  known(ends, municipalities, { nl: "gemeentecode", en: "municipality code" }, report);
  const seen = new Set<string>();
  for (const item of facts.borders ?? []) {
    const { a, b, kind } = item.value;
    if (a === undefined || b === undefined) continue;
    if (a === b) {
      report(
        "contradiction",
        item.at("b"),
        both(
          nl`De gemeente (${a}) grenst hier aan zichzelf. Misschien is een van beide codes verkeerd overgenomen.`,
          en`The municipality (${a}) borders on itself here. Maybe one of the two codes was copied wrongly.`,
        ),
        b,
      );
    }
    const pair = a < b ? `${a} ${b} ${kind}` : `${b} ${a} ${kind}`;
    if (seen.has(pair)) {
      report(
        "duplicate",
        item.at("a"),
        both(
          nl`De grens (${a}, ${b}) staat er al. Misschien kan een van beide rijen weg.`,
          en`The border (${a}, ${b}) is there already. Maybe one of the two rows can be left out.`,
        ),
        a,
      );
    }
    seen.add(pair);
  }
}

function sources(document: Draft<Document>, facts: Facts, main: string, report: Report): void {
  const inMain = (...path: readonly (string | number)[]): Spot => ({ file: main, path: pathText(path) });
  const defined = (document.sources ?? []).map((source, index) => ({
    code: source?.id,
    spot: () => inMain("sources", index, "id"),
  }));
  once(defined, { nl: "bron", en: "source" }, report);
  const uses: Use[] = [
    { code: document.provenance?.source, spot: () => inMain("provenance", "source") },
    { code: document.need?.provenance?.source, spot: () => inMain("need", "provenance", "source") },
    { code: document.need?.total?.source, spot: () => inMain("need", "total", "source") },
    { code: document.prices?.provenance?.source, spot: () => inMain("prices", "provenance", "source") },
  ];
  // A figure without a source of its own has the scenario's, which is checked once, above.
  const use = (item: Item<unknown>, of: Draft<DocumentProvenance> | undefined, ...path: (string | number)[]) => {
    if (of?.source !== document.provenance?.source)
      uses.push({ code: of?.source, spot: () => item.at(...path, "source") });
  };
  for (const item of facts.provinces ?? []) use(item, item.value.provenance, "provenance");
  for (const item of facts.municipalities ?? []) {
    use(item, item.value.indicativeProvenance, "indicativeProvenance");
    use(item, item.value.indicativeTotal, "indicativeTotal");
    use(item, item.value.decided, "decided");
    use(item, item.value.decided?.amvProvenance, "decided", "amvProvenance");
    use(item, item.value.decided?.totalProvenance, "decided", "totalProvenance");
    use(item, item.value.exempt, "exempt");
    // Rows of a CSV file have one source for all their offers.
    const offers = new Set((item.value.offers ?? []).map((offer) => offer?.provenance?.source));
    for (const [index, offer] of (item.value.offers ?? []).entries()) {
      if (offers.delete(offer?.provenance?.source)) use(item, offer?.provenance, "offers", index, "provenance");
    }
  }
  known(uses, defined, { nl: "bron", en: "source" }, report);
}
