import { useState } from "react";
import { besideSentences } from "../../../report/beside-sentences.ts";
import { exemptionSentences } from "../../../report/exemption.ts";
import { standingsIn } from "../../../report/data/figure.ts";
import { StandingLegend } from "../../parts/figure.tsx";
import { Heading } from "../../parts/nl.tsx";
import { SelectField } from "../../parts/fields.tsx";
import { goTo } from "../../route.ts";
import { LargeType } from "../../parts/large-type.tsx";
import { useSession } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { Empty } from "../empty.tsx";
import { ProvinceTiles } from "./province-tiles.tsx";
import { Talk } from "./talk.tsx";
import { TownTable } from "./town-table.tsx";

/** One province at its table (PRT): what the package asks of it, agreed or refused, and proposed anew at once. */
export function Province({ about }: { readonly about?: string }) {
  const { answer, scenario } = useSession();
  if (answer === undefined || scenario === undefined) return <Empty screen="province" />;
  return <AtTable key={scenario.id} answer={answer} about={about} />;
}

function AtTable({ answer, about }: { readonly answer: Answer; readonly about: string | undefined }) {
  const { say, report, language } = useTexts();
  const { tables } = answer.made;
  // Without a choice: the one with most to talk about, and it stays that one when there is less to talk about.
  const busiest = tables.agreements.mergers.toSorted((a, b) => b.count - a.count)[0]?.code;
  const [first, setFirst] = useState(busiest);
  if (first === undefined && busiest !== undefined) setFirst(busiest);
  const province = tables.provinces.find((p) => p.code === (about ?? first)) ?? tables.provinces[0];
  if (province === undefined) return <Empty screen="province" />;
  const towns = tables.municipalities.filter((m) => m.province.code === province.code);
  const mergers = tables.agreements.mergers.filter((group) => group.code === province.code);
  return (
    <>
      <div className="vw-split">
        <Heading level={1}>{province.name}</Heading>
        <div className="vw-row vw-row--end">
          <LargeType />
          <SelectField
            label={say("province.choose")}
            value={province.code}
            options={tables.provinces.map((p) => ({ value: p.code, text: p.name }))}
            onChange={(about) => goTo({ screen: "province", about })}
          />
        </div>
      </div>
      <ProvinceTiles province={province} tables={tables} />
      <Talk key={province.code} answer={answer} province={province.code} />
      <section className="vw-section" aria-labelledby="towns">
        <Heading level={2} id="towns">
          {say("province.towns")}
        </Heading>
        <TownTable towns={towns} name={province.name} />
        {[...exemptionSentences(towns, tables.scenario, language), ...besideSentences(towns, report)].map(
          (sentence) => (
            <p key={sentence}>{sentence}</p>
          ),
        )}
        <StandingLegend standings={standingsIn([province.figures, towns, mergers])} />
      </section>
    </>
  );
}
