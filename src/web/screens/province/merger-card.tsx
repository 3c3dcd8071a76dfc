import { Fragment } from "react";
import type { MunicipalityCode, Pin, Scenario } from "../../../domain/index.ts";
import type { MunicipalCell } from "../../../report/data/municipalities.ts";
import type { TableData } from "../../../report/index.ts";
import type { Effect } from "../../engine/api.ts";
import { EffectText } from "./effect-text.tsx";
import { FigureText } from "../../parts/figure.tsx";
import { Badge, Button } from "../../parts/nl.tsx";
import { discussed } from "../../state/discussed.ts";
import { samePin } from "../../state/same-pin.ts";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { useSpeaker } from "../../parts/speaker.tsx";
import { sumSteps } from "./card-sum.ts";
import type { Lit } from "./province-map.tsx";

type Host = TableData["agreements"]["mergers"][number]["hosts"][number];

export interface MergerCardProps {
  readonly host: Host;
  readonly scenario: Scenario;
  readonly cell: MunicipalCell | undefined;
  /** Absent while it is being computed. */
  readonly effects: readonly Effect[] | undefined;
  /** Told while somebody points at the card, or is in it. */
  readonly onLit: (lit: Lit | undefined) => void;
}

/** One host and its guests: agree with each, or not this one. */
export function MergerCard({ host, scenario, cell, effects, onLit }: MergerCardProps) {
  const { report } = useTexts();
  const light = () => onLit({ kind: host.kind, host: host.code });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only shows on the map what it is about
    <li
      className="vw-card"
      data-towns={[host, ...host.guests].map(({ code }) => code).join(" ")}
      tabIndex={-1}
      onPointerEnter={light}
      onPointerLeave={() => onLit(undefined)}
      onFocus={light}
      onBlur={() => onLit(undefined)}
    >
      <div className="vw-card__head">
        <h3 className="nl-heading nl-heading--level-3">{host.name}</h3>
        <Badge>{report(`kind.${host.kind}`)}</Badge>
      </div>
      {cell === undefined ? null : <CardSum host={host} cell={cell} />}
      <ul className="vw-list">
        {host.guests.map((guest) => (
          <Guest
            key={guest.code}
            host={host}
            guest={guest}
            scenario={scenario}
            effect={effects?.find((e) => e.kind === host.kind && e.guest === guest.code)}
          />
        ))}
      </ul>
    </li>
  );
}

/** What is hosted here, before and after, and every step between: so that the card adds up. */
function CardSum({ host, cell }: { readonly host: Host; readonly cell: MunicipalCell }) {
  const { say, report } = useTexts();
  return (
    <div className="vw-card__sum">
      <p>
        {say("card.hosts")} <FigureText figure={cell.decided} /> → <FigureText figure={cell.hosted} />{" "}
        <span className="vw-unbroken">
          ({report("municipalities.indicative")} <FigureText figure={cell.indicative} />)
        </span>
      </p>
      <p className="vw-card__steps">
        <FigureText figure={cell.decided} /> {say("card.sum.decided")}{" "}
        {sumSteps(host, cell).map(({ type, name, figure: { value, standing } }) => (
          <Fragment key={`${type} ${name}`}>
            <span>
              {value < 0 ? "−" : "+"} <FigureText figure={{ value: Math.abs(value), standing }} />{" "}
              {say(`card.sum.${type}`, { name })}
            </span>{" "}
          </Fragment>
        ))}
        = <FigureText figure={cell.hosted} />
      </p>
    </div>
  );
}

function Guest({
  host,
  guest,
  scenario,
  effect,
}: {
  readonly host: Host;
  readonly guest: Host["guests"][number];
  readonly scenario: Scenario;
  readonly effect: Effect | undefined;
}) {
  const { say, report } = useTexts();
  const { scenario: current, log } = useSession();
  const settle = useSpeaker();
  const pair = {
    kind: host.kind,
    guest: guest.code as MunicipalityCode,
    host: host.code as MunicipalityCode,
  };
  const agreed: Pin = { type: "agreed-merger", ...pair };
  const refused: Pin = { type: "forbidden-merger", ...pair };
  const settled = current?.pins.find((pin) => samePin(pin, agreed));
  const open = discussed(log).find((pin) => samePin(pin, agreed));
  const { provided } = settled ?? open ?? {};
  const names = { guest: guest.name, host: host.name, kind: report(`kind.${host.kind}`) };
  return (
    <li className="vw-guest">
      <div className="vw-guest__what">
        <span className="vw-guest__name">{guest.name}</span>
        <span>
          <FigureText figure={guest.places} /> {say("card.places", { n: guest.places.value })}
        </span>
        <span>{say("card.km", { n: guest.kilometres })}</span>
        {settled === undefined ? null : <Badge tone="good">{say("card.agreed")}</Badge>}
        {open === undefined ? null : <Badge tone="open">{say("card.discussed")}</Badge>}
        {provided === undefined ? null : <span>{say("pins.provided", { condition: provided })}</span>}
      </div>
      <div className="vw-guest__effect">
        <EffectText effect={effect} scenario={scenario} host={host.name} />
      </div>
      <div className="vw-row">
        {settled !== undefined ? (
          <Button
            aria-label={say("card.release.of", names)}
            onClick={() => void settle({ type: "unpin", pin: agreed })}
          >
            {say("card.release")}
          </Button>
        ) : (
          <Button
            aria-label={say("card.agree.of", names)}
            onClick={() =>
              void settle({ type: "pin", pin: { ...agreed, ...(provided !== undefined && { provided }) } })
            }
          >
            {say("card.agree")}
          </Button>
        )}
        <Button aria-label={say("card.refuse.of", names)} onClick={() => void settle({ type: "pin", pin: refused })}>
          {say("card.refuse")}
        </Button>
        {settled !== undefined || open !== undefined ? null : (
          <Button
            aria-label={say("card.discuss.of", names)}
            onClick={() => void settle({ type: "discuss", pin: agreed })}
          >
            {say("card.discuss")}
          </Button>
        )}
      </div>
    </li>
  );
}
