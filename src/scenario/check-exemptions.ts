import { both, en, exemptionGrounds, nl } from "../domain/index.ts";
import type { Facts } from "./facts.ts";
import type { Report } from "./problem.ts";

/** An exemption on another ground than those that have a name says in words what it is. */
export function checkExemptions({ municipalities }: Facts, report: Report): void {
  for (const { value, at } of municipalities ?? []) {
    const { exempt, code } = value;
    if (exempt?.ground !== "other" || exempt.reason !== undefined) continue;
    report(
      "missing",
      at("exempt", "reason"),
      both(
        nl`De uitzondering voor (${code ?? ""}) heeft geen reden. Misschien is een grond bedoeld: ${grounds}.`,
        en`The exemption of (${code ?? ""}) has no reason. Maybe a ground is meant: ${grounds}.`,
      ),
    );
  }
}

const grounds = exemptionGrounds.filter((ground) => ground !== "other").join(", ");
