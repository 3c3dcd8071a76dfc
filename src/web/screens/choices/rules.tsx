import type { Scenario } from "../../../domain/index.ts";
import { rules } from "../../../rules/index.ts";
import { Heading } from "../../parts/nl.tsx";
import { useTexts } from "../../texts.tsx";
import { RuleCard } from "./rule-card.tsx";

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
          // Drawn anew when the setting changes, so that undo shows in the fields as well.
          return setting === undefined ? null : (
            <RuleCard key={`${rule.id} ${JSON.stringify(setting)}`} rule={rule} setting={setting} />
          );
        })}
      </ul>
    </section>
  );
}
