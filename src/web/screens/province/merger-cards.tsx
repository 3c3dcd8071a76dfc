import { useEffect, useState } from "react";
import type { ProvinceCode } from "../../../domain/index.ts";
import type { TableData } from "../../../report/index.ts";
import type { Effect } from "../../engine/api.ts";
import { ChoiceField, SelectField, TextField } from "../../parts/fields.tsx";
import { Paragraph } from "../../parts/nl.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { MergerCard } from "./merger-card.tsx";
import { type CardView, chosenCards, kindsShown, orders } from "./card-view.ts";
import type { Lit } from "./province-map.tsx";

type Hosts = TableData["agreements"]["mergers"][number]["hosts"];

interface Looked {
  readonly view: CardView;
  readonly onView: (view: CardView) => void;
  /** Whose lines stand out on the map; undefined when none do any more. */
  readonly onLit: (lit: Lit | undefined) => void;
}

/** From so many hosts on it helps to search, filter and sort. */
const many = 5;

/** The proposed mergers of a province, a card for every host and kind. What each does follows when it is computed. */
export function MergerCards({ province, ...rest }: Looked & { readonly answer: Answer; readonly province: string }) {
  const { answer } = rest;
  const { report } = useTexts();
  const effects = useEffects(answer, province);
  const hosts = answer.made.tables.agreements.mergers.find((group) => group.code === province)?.hosts ?? [];
  if (hosts.length === 0) return <Paragraph>{report("mergers.none")}</Paragraph>;
  return <Cards hosts={hosts} effects={effects} {...rest} />;
}

function Cards({
  hosts,
  answer,
  effects,
  view,
  onView,
  onLit,
}: Looked & {
  readonly hosts: Hosts;
  readonly answer: Answer;
  readonly effects: readonly Effect[] | undefined;
}) {
  const { say, report } = useTexts();
  const { scenario } = useSession();
  const shown = chosenCards(hosts, view, scenario?.pins ?? []);
  return (
    <>
      {hosts.length < many ? null : (
        <div className="vw-row vw-row--end">
          <TextField label={say("cards.find")} value={view.find} onChange={(find) => onView({ ...view, find })} />
          <SelectField
            label={say("cards.sort")}
            value={view.order}
            options={orders.map((order) => ({ value: order, text: say(`cards.sort.${order}`) }))}
            onChange={(value) => onView({ ...view, order: orders.find((one) => one === value) ?? view.order })}
          />
          <ChoiceField
            label={say("cards.kind")}
            value={view.kind}
            options={kindsShown.map((value) => ({
              value,
              text: value === "all" ? say("cards.kind.all") : report(`kind.${value}`),
            }))}
            onChange={(value) => onView({ ...view, kind: kindsShown.find((one) => one === value) ?? view.kind })}
          />
        </div>
      )}
      {shown.length === 0 ? <Paragraph>{say("cards.none")}</Paragraph> : null}
      <ul className="vw-cards">
        {shown.map((host) => (
          <MergerCard
            key={`${host.kind} ${host.code}`}
            host={host}
            scenario={answer.made.package.scenario}
            cell={answer.made.tables.municipalities.find((m) => m.code === host.code)?.cells[host.kind]}
            effects={effects}
            onLit={onLit}
          />
        ))}
      </ul>
    </>
  );
}

/** Milliseconds that a proposal on its way stands before it is asked what its mergers do: a better one is often sooner there. */
const STANDS = 1_000;

/** What each merger of a province does, as soon as it is computed. */
function useEffects(answer: Answer, province: string): readonly Effect[] | undefined {
  const { ask } = useActions();
  const [found, setFound] = useState<{ readonly key: string; readonly effects: readonly Effect[] }>();
  const key = `${answer.key} ${province}`;
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      try {
        const effects = await ask(answer, (engine) => engine.effects(answer.key, province as ProvinceCode));
        if (wanted && effects !== undefined) setFound({ key, effects });
      } catch {
        // Without it the cards are as good, but for this.
      }
    };
    const timer = setTimeout(() => void look(), answer.open === true ? STANDS : 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ask, answer, province, key]);
  return found?.key === key ? found.effects : undefined;
}
