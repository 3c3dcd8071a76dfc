import { type Exemption, kinds, type Municipality, type Provenance, spoken } from "../../domain/index.ts";
import { type DifferenceLine, ofPlace, paired, present, provenanceChange, type Teller } from "./teller.ts";
import { offersChange } from "./offers.ts";

/** Tasks of provinces. */
export function provinceLines(teller: Teller): DifferenceLine[] {
  const { before, after, say, part, name } = teller;
  return paired(before.provinces, after.provinces, ({ code }) => code).flatMap(({ key, before: one, after: other }) => {
    if (one === undefined || other === undefined)
      return [say(one === undefined ? "difference.place.new" : "difference.place.gone", { name: name(key) })];
    const how = provenanceChange(teller, one.provenance, other.provenance);
    const tasks = kinds.map((kind) =>
      part(say("difference.task", { kind: say(`kind.${kind}`) }), one.task[kind], other.task[kind]),
    );
    return present<DifferenceLine>([
      ofPlace(teller, other.name, [part(say("difference.name"), one.name, other.name), ...tasks]),
      how && { what: say("difference.origin.task"), of: other.name, how },
    ]);
  });
}

/** Everything that is known of municipalities. */
export function municipalityLines(teller: Teller): DifferenceLine[] {
  const { before, after, say, name } = teller;
  return paired(before.municipalities, after.municipalities, ({ code }) => code).flatMap(
    ({ key, before: one, after: other }): DifferenceLine[] => {
      if (one === undefined || other === undefined)
        return [say(one === undefined ? "difference.place.new" : "difference.place.gone", { name: name(key) })];
      const { parts, origins } = offersChange(teller, one, other);
      const told = ofPlace(teller, other.name, [...figures(teller, one, other), ...parts]);
      return present<DifferenceLine>([told, ...origins, ...standing(teller, one, other)]);
    },
  );
}

const numbers = ["inhabitants", "statusHolderHousing", "ukrainianPlaces", "nationalPlaces"] as const;

function figures(teller: Teller, one: Municipality, other: Municipality): (string | undefined)[] {
  const { say, part, name } = teller;
  const both = (figure: "indicative" | "decided" | "capacity") =>
    kinds.map((kind) =>
      part(say(`difference.${figure}`, { kind: say(`kind.${kind}`) }), one[figure]?.[kind], other[figure]?.[kind]),
    );
  const moved = one.latitude !== other.latitude || one.longitude !== other.longitude;
  const regions = [...new Set([...Object.keys(one.regions), ...Object.keys(other.regions)])].toSorted();
  return [
    part(say("difference.name"), one.name, other.name),
    part(say("province"), name(one.province), name(other.province)),
    ...numbers.map((figure) => part(say(`difference.${figure}`), one[figure], other[figure])),
    moved ? say("difference.moved") : undefined,
    ...regions.map((region) => part(say("difference.region", { region }), one.regions[region], other.regions[region])),
    ...both("indicative"),
    ...both("decided"),
    ...both("capacity"),
    part(say("difference.exempt"), exempt(teller, one.exempt), exempt(teller, other.exempt)),
  ];
}

function exempt({ say, language }: Teller, of: Exemption | undefined): string {
  if (of === undefined) return say("no");
  const { ground, reason } = of;
  return [
    ...(ground === "other" ? [] : [say(`exempt.${ground}`)]),
    ...(reason === undefined ? [] : [spoken(reason, language)]),
  ].join(", ");
}

/** Where figures come from; told of many municipalities at once. */
function standing(teller: Teller, one: Municipality, other: Municipality): DifferenceLine[] {
  const { say } = teller;
  const line = (what: string, a: Provenance | undefined, b: Provenance | undefined): DifferenceLine | undefined => {
    const how = provenanceChange(teller, a, b);
    return how === undefined ? undefined : { what, of: other.name, how };
  };
  const inAll = (what: string, a: Provenance | undefined, b: Provenance | undefined): DifferenceLine | undefined => {
    if (a !== undefined && b !== undefined) return line(what, a, b);
    return total(a) === total(b) ? undefined : { what, of: other.name, how: `${total(a)} → ${total(b)}` };
  };
  const total = (of: Provenance | undefined) =>
    of === undefined ? say("difference.unknown") : say(`standing.${of.standing}`);
  return present<DifferenceLine>([
    line(say("difference.origin.key"), one.indicativeProvenance, other.indicativeProvenance),
    inAll(say("difference.origin.keyTotal"), one.indicativeTotal, other.indicativeTotal),
    line(say("difference.origin.decided"), one.decided, other.decided),
    line(
      say("difference.origin.decidedAmv"),
      one.decided?.amvProvenance ?? one.decided,
      other.decided?.amvProvenance ?? other.decided,
    ),
    inAll(say("difference.origin.decidedTotal"), one.decided?.totalProvenance, other.decided?.totalProvenance),
    line(say("difference.origin.exempt"), one.exempt, other.exempt),
  ]);
}
