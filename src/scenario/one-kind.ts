import { type Kind, kindsOf, perKind, type Pin, type Scenario, shapeOf } from "../domain/index.ts";
import { setting } from "../rules/index.ts";
import { amvCluster } from "../rules/amv-cluster.ts";
import { viableSite } from "../rules/viable-site.ts";
import { wholeHandOver } from "../rules/whole-hand-over.ts";
import { deepFreeze } from "./freeze.ts";

/** A scenario in which tasks of one kind alone are merged, and what its pins said of the other. */
export interface OfOneKind {
  readonly scenario: Scenario;
  /** Mergers of the other kind that were agreed: they are left out. */
  readonly leftOut: readonly Pin[];
}

/** The rule that tells the kinds apart. */
export const ruleOfKinds = wholeHandOver.id;

/**
 * The scenario in which tasks of one kind alone may be handed over: to rule (3.5) no task of the other kind is small, since small is
 * fewer than 1 place. Swaps, relief and every total stay those of both kinds. Undefined where that rule is off: then tasks of any
 * size are divided, and nothing tells the kinds apart.
 */
export function withOneKind(scenario: Scenario, kind: Kind): OfOneKind | undefined {
  const data = setting(wholeHandOver, scenario);
  if (data === undefined) return undefined;
  const minimum = setting(viableSite, scenario)?.minimum;
  const small = perKind((each) => {
    if (each !== kind) return 1;
    // Without a least size of sites a task of any size may be handed over, as before.
    return data.small?.[each] ?? minimum?.[each] ?? 1 + most(scenario, each);
  });
  const rules = {
    ...scenario.rules,
    [wholeHandOver.id]: { ...data, enabled: true, small },
    ...(kind !== "amv" && setting(amvCluster, scenario) !== undefined
      ? { [amvCluster.id]: { ...scenario.rules[amvCluster.id], enabled: false } }
      : {}),
  };
  const isOther = (pin: Pin) => {
    const { about, agreed } = shapeOf(pin);
    return about === "merger" && agreed && !kindsOf(pin).includes(kind);
  };
  const pins = scenario.pins.filter((pin) => !isOther(pin));
  return { scenario: deepFreeze({ ...scenario, rules, pins }), leftOut: scenario.pins.filter(isOther) };
}

/** No municipality has more places of a kind than the need and all that is offered. */
function most({ need, municipalities }: Scenario, kind: Kind): number {
  const offers = municipalities.flatMap((m) => m.offers).filter((offer) => offer.kind === kind);
  return offers.reduce((sum, { places }) => sum + places, need[kind]);
}
