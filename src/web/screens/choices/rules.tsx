import type { Scenario } from "../../../domain/index.ts";
import { rules } from "../../../rules/index.ts";
import { Heading } from "../../parts/nl.tsx";
import { useTexts } from "../../texts.tsx";
import { RuleCard } from "./rule-card.tsx";
import { numberAt } from "./setting-path.ts";

/** Every policy rule in the order in which people read them. */
export function Rules({ scenario }: { readonly scenario: Scenario }) {
  const { say } = useTexts();
  return (
    <section aria-labelledby="rules">
      <Heading level={2} id="rules">
        {say("choices.rules")}
      </Heading>
      <ul className="vw-list">
        {rules.map((rule) => {
          const setting = scenario.rules[rule.id];
          if (setting === undefined) return null;
          // Drawn anew when its numbers change, so that undo shows in the fields as well; else it keeps what has the focus.
          const numbers = Object.keys(rule.numbers ?? {}).map((path) => numberAt(setting, path));
          return <RuleCard key={[rule.id, ...numbers].join(" ")} rule={rule} setting={setting} />;
        })}
      </ul>
    </section>
  );
}
