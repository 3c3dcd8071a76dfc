import { StandingLegend } from "../../parts/figure.tsx";
import { ChangeList } from "../../parts/change-list.tsx";
import { Heading, Paragraph } from "../../parts/nl.tsx";
import { SelectField } from "../../parts/fields.tsx";
import { goTo } from "../../route.ts";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { Empty } from "../empty.tsx";
import { KeepSwitch } from "./keep-switch.tsx";
import { MergerCards } from "./merger-cards.tsx";
import { PinForm } from "./pin-form.tsx";
import { PinList } from "./pin-list.tsx";
import { ProvinceTiles } from "./province-tiles.tsx";
import { Speaker } from "../../parts/speaker.tsx";
import { TownTable } from "./town-table.tsx";
import { WhatChanged } from "./what-changed.tsx";

/** One province at its table (PRT): what the package asks of it, agreed or refused, and proposed anew at once. */
export function Province({ about: code }: { readonly about?: string }) {
  const { say } = useTexts();
  const { answer, scenario } = useSession();
  if (answer === undefined || scenario === undefined) return <Empty screen="province" />;
  const { tables } = answer.made;
  // Without a choice: the one with most to talk about.
  const busiest = tables.agreements.mergers.toSorted((a, b) => b.count - a.count)[0]?.code;
  const province = tables.provinces.find((p) => p.code === (code ?? busiest)) ?? tables.provinces[0];
  if (province === undefined) return <Empty screen="province" />;
  return (
    <>
      <div className="vw-split">
        <Heading level={1}>{province.name}</Heading>
        <SelectField
          label={say("province.choose")}
          value={province.code}
          options={tables.provinces.map((p) => ({ value: p.code, text: p.name }))}
          onChange={(about) => goTo({ screen: "province", about })}
        />
      </div>
      <ProvinceTiles province={province} tables={tables} />
      <div className="vw-columns vw-section">
        <section aria-labelledby="proposals" className="vw-proposals">
          <Heading level={2} id="proposals">
            {say("province.proposals")}
          </Heading>
          <Paragraph>{say("province.proposals.lead")}</Paragraph>
          <MergerCards answer={answer} province={province.code} />
        </section>
        <aside className="vw-now" aria-label={say("province.now")}>
          <WhatChanged province={province.code} />
          <KeepSwitch />
          <Speaker />
        </aside>
        <aside className="vw-side" aria-label={say("province.table")}>
          <PinList province={province.code} />
          <PinForm key={province.code} province={province.code} />
          <section aria-labelledby="changes">
            <Heading level={2} id="changes">
              {say("log.title")}
            </Heading>
            <ChangeList />
          </section>
        </aside>
      </div>
      <section className="vw-section" aria-labelledby="towns">
        <Heading level={2} id="towns">
          {say("province.towns")}
        </Heading>
        <TownTable
          towns={tables.municipalities.filter((m) => m.province.code === province.code)}
          name={province.name}
        />
        <StandingLegend standings={tables.standings} />
      </section>
    </>
  );
}
