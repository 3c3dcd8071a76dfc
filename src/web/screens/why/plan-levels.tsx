import { type Scenario, spoken } from "../../../domain/index.ts";
import { aboveBest, type AlternativePlan, type Alternatives } from "../../../explain/alternatives/index.ts";
import { aboveText, changesOf } from "../../../report/index.ts";
import { levelUnit, plainAbove } from "../../../report/level-above.ts";
import { weighedTitle } from "../../../report/tables/level-words.ts";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { useTexts } from "../../texts.tsx";

interface LevelsProps {
  readonly scenario: Scenario;
  readonly found: Extract<Alternatives, { readonly status: "alternatives" }>;
  readonly plan: AlternativePlan;
  /** Of measures, from the best plan to this one. */
  readonly deltas: Readonly<Record<string, number>>;
}

/** How far a plan lies above the best of every level, as a part; the figures that were reckoned with on request. */
export function PlanLevels({ scenario, found, plan, deltas }: LevelsProps) {
  const { say, told, language } = useTexts();
  const levels = aboveBest(found, plan).flatMap((above, l) => {
    const level = scenario.objective[l];
    if (level === undefined) return [];
    const values = {
      name: spoken(level.name, language),
      proven: say(above.proven ? "else.level.proven" : "else.level.open"),
    };
    const far = (words: string) => (above.above === 0 ? say("else.level.best") : words);
    return [
      {
        plain: say("else.level", { ...values, above: far(plainAbove(scenario, level, above, deltas, language)) }),
        raw: say("else.level.raw", {
          ...values,
          unit: levelUnit(level, told),
          value: above.value,
          above: far(aboveText(above, language)),
        }),
      },
    ];
  });
  return (
    <>
      <ul>
        {levels.map(({ plain }) => (
          <li key={plain}>{plain}</li>
        ))}
      </ul>
      <RawChanges
        title={told(weighedTitle)}
        changes={[...changesOf(scenario, deltas, language), ...levels.map(({ raw }) => raw)]}
      />
    </>
  );
}
