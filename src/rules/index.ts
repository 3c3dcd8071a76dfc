import { adoptedPlacesRule } from "./adopted-places.ts";
import { amvCluster } from "./amv-cluster.ts";
import { creditsRule } from "./credits.ts";
import { eligibility } from "./eligibility.ts";
import { exchanges } from "./exchanges.ts";
import { hostCapacity } from "./host-capacity.ts";
import { indicativeCap } from "./indicative-cap.ts";
import { mergeOffers } from "./merge-offers.ts";
import { municipalSwaps } from "./municipal-swaps.ts";
import { nationalTotal } from "./national-total.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { noChains } from "./no-chains.ts";
import { pinsRule } from "./pins.ts";
import { provincialClosure } from "./provincial-closure.ts";
import { remainderShares } from "./remainder-shares.ts";
import { reserve } from "./reserve.ts";
import type { Rule } from "./rule.ts";
import { swapPartners } from "./swap-partners.ts";
import { timelySwaps } from "./timely-swaps.ts";
import { viableSite } from "./viable-site.ts";
import { wholeHandOver } from "./whole-hand-over.ts";

export * from "./rule.ts";

/** Every policy rule, in the order in which people read them. */
export const rules: readonly Rule[] = [
  nationalTotal,
  provincialClosure,
  adoptedPlacesRule,
  eligibility,
  indicativeCap,
  creditsRule,
  remainderShares,
  reserve,
  swapPartners,
  timelySwaps,
  municipalSwaps,
  mergeOffers,
  viableSite,
  wholeHandOver,
  noChains,
  hostCapacity,
  neighbourhood,
  exchanges,
  amvCluster,
  pinsRule,
];
