import type { Facts } from "./facts.ts";
import { type Plan, swapped } from "./plan.ts";
import { add, type Fields, type Kind, kindOf, kinds, NotJudged, own, refuse, text, whole } from "./reader.ts";
import { called, kindBefore, placesOf, underTitle } from "./told.ts";
import type { InBoth } from "./in-both.ts";

/** Refuses a plan that does not keep a pin (section 4). */
export function pinned(facts: Facts, plan: Plan, pin: Fields): void {
  const type = text(own(pin, "type"), "type of a pin");
  const code = (name: string) => text(own(pin, name), `${name} of a pin ${type}`);
  const amount = () => whole(own(pin, "places"), `places of a pin ${type}`);
  const kind = () => kindOf(own(pin, "kind"), `kind of a pin ${type}`);
  const kindsOf = (): readonly Kind[] => (own(pin, "kind") === undefined ? kinds : [kind()]);
  const mergers = (of: readonly Kind[]) =>
    plan.mergers.filter((m) => of.includes(m.kind) && m.guest === code("guest") && m.host === code("host"));
  const named = (of: readonly Kind[]) =>
    add(
      plan.municipalSwaps
        .filter((w) => of.includes(w.kind) && w.surplus === code("surplus") && w.shortage === code("shortage"))
        .map(({ places }) => places),
    );
  const between = () => swapped(plan, code("surplus"), code("shortage"));
  const town = () =>
    facts.municipalities.find((m) => m.code === code("municipality"))?.code ?? refuse(`a pin ${type} names nobody`);
  const kept: Readonly<Record<string, () => boolean>> = {
    "agreed-merger": () => mergers([kind()]).length === 1,
    "forbidden-merger": () => mergers(kindsOf()).length === 0,
    "own-site": () => plan.cell(town(), kind()).hosts === 0n,
    "no-new-site": () => kindsOf().every((k) => plan.cell(town(), k).hosted <= plan.cell(town(), k).adopted),
    "hosting-limit": () => plan.cell(town(), kind()).hosted <= amount(),
    "agreed-swap": () => between()[kind()] === amount(),
    "forbidden-swap": () => between().regular + between().amv === 0n,
    "agreed-municipal-swap": () => named([kind()]) === amount(),
    "forbidden-municipal-swap": () => named(kinds) === 0n,
  };
  const rule = Object.hasOwn(kept, type) ? kept[type] : undefined;
  if (rule === undefined)
    throw new NotJudged(`a pin of type ${type}`, {
      nl: `een afspraak vooraf van de soort (${type})`,
      en: `a pin of the type (${type})`,
    });
  if (!rule())
    refuse(
      `pins: a pin ${type} is not kept (${Object.values(pin)
        .filter((v) => typeof v !== "object")
        .join(" ")})`,
      underTitle("pins", notKept(facts, type, pin)),
    );
}

/** What was settled and is not kept, for people. */
function notKept(facts: Facts, type: string, pin: Fields): InBoth {
  const name = (field: string) => called(facts, text(own(pin, field), field));
  const given = own(pin, "kind");
  const of = given === undefined ? { nl: "", en: "" } : kindBefore(kindOf(given, "kind"));
  const places = () => placesOf(whole(own(pin, "places"), "places"), kindOf(given, "kind"));
  const settled: Readonly<Record<string, () => InBoth>> = {
    "agreed-merger": () => ({
      nl: `${name("host")} verzorgt de ${of.nl}opvang voor ${name("guest")}`,
      en: `${name("host")} hosts the ${of.en}task of ${name("guest")}`,
    }),
    "forbidden-merger": () => ({
      nl: `${name("host")} verzorgt geen ${of.nl}opvang voor ${name("guest")}`,
      en: `${name("host")} does not host the ${of.en}task of ${name("guest")}`,
    }),
    "own-site": () => ({
      nl: `${name("municipality")} houdt haar ${of.nl}taak zelf`,
      en: `${name("municipality")} keeps its ${of.en}task at home`,
    }),
    "no-new-site": () => ({
      nl: `in ${name("municipality")} komen er geen ${of.nl}plekken bij`,
      en: `no ${of.en}places are added in ${name("municipality")}`,
    }),
    "hosting-limit": () => ({
      nl: `${name("municipality")} biedt hoogstens ${places().nl}`,
      en: `${name("municipality")} offers at most ${places().en}`,
    }),
    "agreed-swap": () => agreedSwap(),
    "agreed-municipal-swap": () => agreedSwap(),
  };
  const agreedSwap = () => ({
    nl: `${name("surplus")} neemt ${places().nl} over van ${name("shortage")}`,
    en: `${name("surplus")} takes over ${places().en} from ${name("shortage")}`,
  });
  const { nl, en } = (Object.hasOwn(settled, type) ? settled[type] : undefined)?.() ?? {
    nl: `geen uitruil tussen ${name("surplus")} en ${name("shortage")}`,
    en: `no swap between ${name("surplus")} and ${name("shortage")}`,
  };
  return { nl: `niet gevolgd is “${nl}”`, en: `not followed is “${en}”` };
}
