import type { Scenario } from "../domain/index.ts";
import type { Story } from "../explain/why/index.ts";
import { amvCluster } from "../rules/amv-cluster.ts";
import { creditsRule } from "../rules/credits.ts";
import { eligibility } from "../rules/eligibility.ts";
import { exchanges } from "../rules/exchanges.ts";
import { type Rule, setting } from "../rules/index.ts";
import { indicativeCap } from "../rules/indicative-cap.ts";
import { municipalSwaps } from "../rules/municipal-swaps.ts";
import { neighbourhood } from "../rules/neighbourhood.ts";
import { remainderShares } from "../rules/remainder-shares.ts";
import { reserve } from "../rules/reserve.ts";
import { swapPartners } from "../rules/swap-partners.ts";
import { viableSite } from "../rules/viable-site.ts";
import { wholeHandOver } from "../rules/whole-hand-over.ts";

/** What the rule “eligibility” says of who has no share. */
const judged: ReadonlySet<string> = new Set(["exempt", "meets-key"]);

/** The rules that are on and that the steps of a story rest on, in the order of the steps. */
export function rulesOf(scenario: Scenario, story: Story): readonly Rule[] {
  const { decided, relief, setAgainst, handsOver, guests, given, taken, cluster } = story;
  const steps: readonly (readonly [boolean, readonly Rule[]])[] = [
    [decided.exact !== undefined, [remainderShares]],
    [decided.capped, [indicativeCap]],
    [decided.credit !== undefined, [creditsRule]],
    [story.balance.remainder > 0 && decided.exact === undefined && judged.has(decided.eligibility), [eligibility]],
    [relief > 0 || setAgainst.length > 0, [swapPartners, municipalSwaps]],
    [story.reserve > 0, [reserve]],
    [given.length + taken.length > 0, [exchanges]],
    [handsOver !== undefined || guests.length > 0, [wholeHandOver, viableSite, neighbourhood]],
    [cluster.length > 0, [amvCluster]],
  ];
  const named = steps.flatMap(([happened, rules]) => (happened ? rules : []));
  return named.filter((rule) => setting(rule, scenario) !== undefined);
}
