import { useRef, useState } from "react";
import { ChangeList } from "../../parts/change-list.tsx";
import { Heading, Paragraph } from "../../parts/nl.tsx";
import { Placed } from "../../parts/placed.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { goTo } from "../../route.ts";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { firstView } from "./card-view.ts";
import { IssuedForm } from "./issued-form.tsx";
import { KeepSwitch } from "./keep-switch.tsx";
import { MergerCards } from "./merger-cards.tsx";
import { PinForm } from "./pin-form.tsx";
import { PinList } from "./pin-list.tsx";
import { type Lit, ProvinceMap } from "./province-map.tsx";
import { Speaker } from "../../parts/speaker.tsx";
import { ChangedGlance, WhatChanged } from "./what-changed.tsx";

/** What is on the table: the map and what changed, which stay in sight, the cards beside them, and what was settled. */
export function Talk({ answer, province }: { readonly answer: Answer; readonly province: string }) {
  const { say } = useTexts();
  const [view, setView] = useState(firstView);
  const [lit, setLit] = useState<Lit>();
  const [inSight, below] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const beside = useWidth("beside");
  const choose = (about: string) => {
    const hosts = answer.made.tables.agreements.mergers.find((group) => group.code === province)?.hosts ?? [];
    const involved = hosts.some(({ code, guests }) => code === about || guests.some((guest) => guest.code === about));
    if (!involved) return goTo({ screen: "why", about });
    const find = () => document.querySelector<HTMLElement>(`.vw-card[data-towns~="${CSS.escape(about)}"]`);
    const go = () => {
      find()?.scrollIntoView({ block: "center" });
      find()?.focus({ preventScroll: true });
    };
    if (find() !== null) return go();
    // It was filtered away; two frames on it is there.
    setView(firstView);
    requestAnimationFrame(() => requestAnimationFrame(go));
    return undefined;
  };
  return (
    <div className="vw-columns vw-beamer vw-section">
      <div className="vw-watch">
        {beside ? <WhatChanged province={province} /> : null}
        <ProvinceMap answer={answer} province={province} lit={lit} onChoose={choose} />
        <aside className="vw-now" aria-label={say("province.now")}>
          <KeepSwitch />
          <Speaker />
        </aside>
        <div className="vw-place" ref={inSight} />
      </div>
      <section aria-labelledby="proposals" className="vw-proposals">
        <Heading level={2} id="proposals">
          {say("province.proposals")}
        </Heading>
        <Paragraph>{say("province.proposals.lead")}</Paragraph>
        <MergerCards answer={answer} province={province} view={view} onView={setView} onLit={setLit} />
      </section>
      <div className="vw-place" ref={below} />
      <Placed at={beside ? inSight : below}>
        <aside className="vw-side" aria-label={say("province.table")}>
          <PinList province={province} />
          <PinForm province={province} />
          <IssuedForm province={province} />
          <section aria-labelledby="changes">
            <Heading level={2} id="changes">
              {say("log.title")}
            </Heading>
            <ChangeList />
          </section>
        </aside>
      </Placed>
      {beside ? null : <ChangedGlance province={province} />}
    </div>
  );
}
