import type { Alternatives as Found } from "../../../explain/alternatives/index.ts";
import type { Pin, ProvinceCode } from "../../../domain/index.ts";
import { bestLines, namesOf, plainChanges } from "../../../report/index.ts";
import { openBest } from "../../../report/level-above.ts";
import { weighedTitle } from "../../../report/tables/level-words.ts";
import { changeMessages } from "../../messages/change.ts";
import { SelectField, TextField } from "../../parts/fields.tsx";
import { Badge, Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useSay } from "../../parts/use-say.ts";
import { useActions, useSession } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { keeping } from "./kept.ts";
import { OtherWay } from "./other-way.tsx";
import { PlanLevels } from "./plan-levels.tsx";

type Plans = Extract<Found, { readonly status: "alternatives" }>;

const useKept = keeping<{ readonly province: string; readonly within: string }, Found>();

/** Plans of one province that are nearly as good and really differ, as cards; each can be taken over as pins. */
export function Alternatives({ answer }: { readonly answer: Answer }) {
  const { say } = useTexts();
  const { running } = useSession();
  const { study } = useActions();
  const provinces = answer.made.tables.provinces;
  const first = answer.made.tables.agreements.mergers[0]?.code ?? provinces[0]?.code ?? "";
  const { typed, type, resultOf, find } = useKept("alternatives", { province: first, within: "1" });
  const { province, within } = typed;
  const percent = /^\d{1,2}$/.test(within.trim()) ? Number(within) : undefined;
  const put = [answer.key, province, percent];
  const look = async () => {
    if (percent === undefined || running !== undefined) return;
    const request = {
      province: province as ProvinceCode,
      plans: 4,
      within: { numerator: percent, denominator: 100 },
      distance: 3,
      by: "municipalities" as const,
    };
    const result = await study((engine, log, onMoments) => engine.alternatives(log, request, onMoments));
    if (result !== undefined) find(put, result);
  };
  const result = resultOf(put);
  return (
    <>
      <div className="vw-row vw-row--end">
        <SelectField
          label={say("province.choose")}
          value={province}
          options={provinces.map((p) => ({ value: p.code, text: p.name }))}
          onChange={(next) => type({ province: next })}
        />
        <TextField
          label={say("else.within")}
          value={within}
          onChange={(next) => type({ within: next })}
          inputMode="numeric"
          {...(percent === undefined ? { error: say("else.within.error") } : {})}
        />
        <Button
          className="vw-field"
          purpose="primary"
          waiting={running !== undefined}
          disabled={percent === undefined}
          onClick={() => void look()}
        >
          {say("else.look")}
        </Button>
      </div>
      <div aria-live="polite">
        {result === undefined ? null : result.status === "alternatives" ? (
          <Cards found={result} province={province} answer={answer} />
        ) : (
          <Refusal planned={result} />
        )}
      </div>
    </>
  );
}

interface CardsProps {
  readonly found: Plans;
  readonly province: string;
  readonly answer: Answer;
}

function Cards({ found, province, answer }: CardsProps) {
  const { say, told, report, language } = useTexts();
  const changed = useSay(changeMessages);
  const { scenario } = useSession();
  const { change } = useActions();
  if (scenario === undefined) return null;
  const name = namesOf(scenario);
  const home = new Map<string, string>(scenario.municipalities.map((m) => [m.code, m.province]));
  const best = found.plans[0];
  const open = openBest(scenario.objective, found.levels, language);
  const own = bestLines(scenario, found, language);
  const here = (best?.plan.mergers ?? []).filter((m) => home.get(m.guest) === province).length;
  const there = answer.made.package.plan.mergers.filter((m) => home.get(m.guest) === province).length;
  const take = (mergers: readonly Extract<Pin, { type: "agreed-merger" }>[]) => {
    void change(
      mergers.map((pin) => ({ type: "pin", pin })),
      say("else.reason"),
    );
  };
  return (
    <>
      <Paragraph>{say(`else.end.${found.end}`, { n: found.plans.length })}</Paragraph>
      <OtherWay answer={answer} way={found.way} mergers={{ here, there }} />
      {(open.length > 0 ? open : own).map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      {open.length > 0 ? <RawChanges title={told(weighedTitle)} changes={own} /> : null}
      <ul className="vw-cards vw-cards--wide">
        {found.plans.map((plan, index) => {
          const mergers = plan.plan.mergers.filter((m) => home.get(m.guest) === province);
          const before = new Set(best?.plan.mergers.map((m) => `${m.kind} ${m.guest} ${m.host}`));
          const deltas = Object.fromEntries(
            Object.entries(plan.verdict.measures).map(([id, n]) => [id, n - (best?.verdict.measures[id] ?? 0)]),
          );
          const changes = plainChanges(scenario, deltas, language);
          const pins = mergers.map(({ kind, guest, host }) => ({ type: "agreed-merger", kind, guest, host }) as const);
          return (
            <li key={plan.distances.join("-") || "best"} className="vw-card">
              <div className="vw-card__head">
                <Heading level={2}>{index === 0 ? say("else.best") : say("else.other", { n: index })}</Heading>
                <Badge>{say("else.mergers", { n: mergers.length })}</Badge>
              </div>
              <Paragraph>
                {index === 0 ? say("else.best.note") : changes.length === 0 ? say("else.same") : changes.join("; ")}
              </Paragraph>
              <PlanLevels scenario={scenario} found={found} plan={plan} deltas={deltas} />
              <ul>
                {mergers
                  .filter((m) => index === 0 || !before.has(`${m.kind} ${m.guest} ${m.host}`))
                  .map((m) => (
                    <li key={`${m.kind} ${m.guest}`}>
                      {changed("change.merger", {
                        guest: name(m.guest),
                        host: name(m.host),
                        kind: report(`kind.${m.kind}`),
                        places: m.places,
                      })}
                    </li>
                  ))}
              </ul>
              <Button onClick={() => take(pins)}>{say("else.take")}</Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
