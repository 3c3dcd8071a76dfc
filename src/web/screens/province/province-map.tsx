import { useState } from "react";
import type { Kind } from "../../../domain/index.ts";
import { CountryMap } from "../../pictures/index.ts";
import { Paragraph } from "../../parts/nl.tsx";
import { useWidth } from "../../parts/use-width.ts";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { useMapData } from "../map-data.ts";

/** A card whose lines stand out on the map. */
export interface Lit {
  readonly kind: Kind;
  readonly host: string;
}

export interface ProvinceMapProps {
  readonly answer: Answer;
  readonly province: string;
  readonly lit: Lit | undefined;
  readonly onChoose: (municipality: string) => void;
}

/** The map of a province: beside the cards where there is room, and folded where there is not. */
export function ProvinceMap(props: ProvinceMapProps) {
  const { say } = useTexts();
  const [open, setOpen] = useState(false);
  if (useWidth("beside")) {
    return (
      <section aria-labelledby="province-map">
        <h2 id="province-map" className="vw-hidden">
          {say("province.map")}
        </h2>
        <Drawn {...props} />
      </section>
    );
  }
  return (
    <details className="vw-details" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("province.map")}</summary>
      {open ? <Drawn {...props} /> : null}
    </details>
  );
}

function Drawn({ answer, province, lit, onChoose }: ProvinceMapProps) {
  const { say } = useTexts();
  const found = useMapData(answer);
  if (found === undefined) return <Paragraph>{say("status.starting")}</Paragraph>;
  const shines = lit === undefined ? undefined : (line: Lit) => line.kind === lit.kind && line.host === lit.host;
  return (
    <div className={found.of === answer ? undefined : "vw-map--before"}>
      <CountryMap
        report={{ ...found.of.made.tables, map: found.map }}
        state="package"
        province={province}
        lit={shines}
        onChoose={onChoose}
      />
    </div>
  );
}
