import { both, en, nl, type Pin, partiesOf, type Scenario } from "../../../src/domain/index.ts";
import type { News } from "../../../src/log/index.ts";
import type { Person } from "../access/person.ts";
import { isWithin } from "./concerns.ts";

/** What somebody may not settle of all that is changed, each told in both languages. */
export function notYours(scenario: Scenario, news: readonly News[], person: Person) {
  if (person.role !== "prt") return [];
  const { province } = person;
  const called = new Map<string, string>(
    [...scenario.municipalities, ...scenario.provinces].map(({ code, name }) => [code, name]),
  );
  return news.flatMap(({ what }) => {
    if (isWithin(province, what, scenario)) return [];
    const pin = what.type === "pin" || what.type === "unpin" ? (what.pin as unknown as Pin) : undefined;
    const names =
      pin === undefined
        ? what.type
        : partiesOf(pin)
            .map((code) => called.get(code) ?? code)
            .join(", ");
    const own = called.get(province) ?? province;
    return {
      code: "not-yours",
      value: pin?.type ?? what.type,
      ...both(
        nl`Dit gaat niet alleen over ${own}: ${names}. Wie voor een provincie aan tafel zit, legt vast wat daarbinnen blijft; de rest doet het ministerie.`,
        en`This is not about ${own} alone: ${names}. Who sits at the table for a province settles what stays within it; the ministry does the rest.`,
      ),
    };
  });
}
