import { useEffect, useState } from "react";
import type { ProvinceCode } from "../../../domain/index.ts";
import type { Effect } from "../../engine/api.ts";
import { Paragraph } from "../../parts/nl.tsx";
import { useActions } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { MergerCard } from "./merger-card.tsx";

/** The proposed mergers of a province, a card for every host and kind. What each does follows when it is computed. */
export function MergerCards({ answer, province }: { readonly answer: Answer; readonly province: string }) {
  const { report } = useTexts();
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
    void look();
    return () => {
      wanted = false;
    };
  }, [ask, answer, province, key]);
  const hosts = answer.made.tables.agreements.mergers.find((group) => group.code === province)?.hosts ?? [];
  if (hosts.length === 0) return <Paragraph>{report("mergers.none")}</Paragraph>;
  return (
    <ul className="vw-cards">
      {hosts.map((host) => (
        <MergerCard
          key={`${host.kind} ${host.code}`}
          host={host}
          scenario={answer.made.package.scenario}
          cell={answer.made.tables.municipalities.find((m) => m.code === host.code)?.cells[host.kind]}
          effects={found?.key === key ? found.effects : undefined}
        />
      ))}
    </ul>
  );
}
