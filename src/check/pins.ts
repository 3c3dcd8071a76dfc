import type { Facts } from "./facts.ts";
import { type Plan, swapped } from "./plan.ts";
import { add, type Fields, type Kind, kindOf, kinds, NotJudged, own, refuse, text, whole } from "./reader.ts";

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
  if (rule === undefined) throw new NotJudged(`a pin of type ${type}`);
  if (!rule())
    refuse(
      `pins: a pin ${type} is not kept (${Object.values(pin)
        .filter((v) => typeof v !== "object")
        .join(" ")})`,
    );
}
