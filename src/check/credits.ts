import {
  add,
  type Fields,
  fields,
  kindOf,
  kinds,
  least,
  list,
  own,
  type PerKind,
  refuse,
  text,
  whole,
} from "./reader.ts";

/** z_g of section 3, of a municipality as it stands in the scenario: what counts towards its key besides reception. */
export type CreditOf = (municipality: Fields, code: string) => PerKind;

const counted = ["ukrainianPlaces", "statusHolderHousing", "nationalPlaces"];

/** By rule `credits`, where it is on: of each that it names so many per cent, rounded down, and up to its limit. */
export function creditsIn(rule: Fields): CreditOf {
  if (own(rule, "enabled") !== true) return () => ({ regular: 0n, amv: 0n });
  const credits = list(own(rule, "credits"), "credits").map((value) => {
    const credit = fields(value, "a credit");
    const of = text(own(credit, "of"), "of of a credit");
    if (!counted.includes(of)) refuse(`a credit is of ${of}`);
    const percent = whole(own(credit, "percent"), "percent of a credit");
    const limit = own(credit, "most");
    const most = limit === undefined ? undefined : whole(limit, "most of a credit");
    return { of, percent, most, kind: kindOf(own(credit, "kind"), "kind of a credit") };
  });
  return (municipality, code) => {
    const [regular, amv] = kinds.map((kind) =>
      add(
        credits.map(({ of, percent, most, kind: towards }) => {
          if (towards !== kind) return 0n;
          const places = (percent * whole(own(municipality, of) ?? 0, `${of} of ${code}`)) / 100n;
          return most === undefined ? places : least(most, places);
        }),
      ),
    ) as [bigint, bigint];
    return { regular, amv };
  };
}
