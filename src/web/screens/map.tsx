import { useState } from "react";
import { ChoiceField, SelectField } from "../parts/fields.tsx";
import { BordersField } from "../borders/borders-field.tsx";
import type { Shapes } from "../borders/shapes.ts";
import type { ReportData } from "../../report/index.ts";
import { exchanges } from "../../report/tables/exchanges.ts";
import { municipalSwaps } from "../../report/tables/municipal-swaps.ts";
import { StandingLegend } from "../parts/figure.tsx";
import { Heading, Paragraph } from "../parts/nl.tsx";
import { ReportTable } from "../parts/report-table.tsx";
import { CountryMap } from "../pictures/index.ts";
import { goTo } from "../route.ts";
import { useSession } from "../state/context.tsx";
import type { Answer } from "../state/session.ts";
import { useTexts } from "../texts.tsx";
import { Empty } from "./empty.tsx";
import { useMapData } from "./map-data.ts";
import { TownTable } from "./province/town-table.tsx";

/** The map: where people are hosted, in the decision and after the package, with the same numbers as a table. */
export function MapScreen() {
  const { answer } = useSession();
  return answer === undefined ? <Empty screen="map" /> : <MapOf answer={answer} />;
}

function MapOf({ answer }: { readonly answer: Answer }) {
  const { say } = useTexts();
  const { tables } = answer.made;
  const [state, setState] = useState<"decision" | "package">("package");
  const [province, setProvince] = useState("");
  const [shapes, setShapes] = useState<Shapes>();
  const found = useMapData(answer);
  const shown = tables.municipalities.filter((m) => province === "" || m.province.code === province);
  const one = tables.provinces.find((p) => p.code === province);
  const name = one?.name ?? say("map.country");
  return (
    <>
      <Heading level={1}>{say("map.title")}</Heading>
      <Paragraph lead>{say("map.lead")}</Paragraph>
      <div className="vw-row vw-row--end">
        <ChoiceField
          label={say("map.state")}
          value={state}
          options={(["decision", "package"] as const).map((value) => ({ value, text: say(`map.${value}`) }))}
          onChange={(value) => setState(value === "decision" ? "decision" : "package")}
        />
        <SelectField
          label={say("province.choose")}
          value={province}
          options={[
            { value: "", text: say("map.country") },
            ...tables.provinces.map((p) => ({ value: p.code, text: p.name })),
          ]}
          onChange={setProvince}
        />
      </div>
      {found?.of === answer ? (
        <CountryMap
          report={{ ...tables, map: found.map }}
          state={state}
          {...(shapes === undefined ? {} : { shapes })}
          {...(province === "" ? {} : { province })}
          onChoose={(about) => goTo({ screen: "why", about })}
        />
      ) : (
        <Paragraph>{say("status.starting")}</Paragraph>
      )}
      <BordersField shapes={shapes} onShapes={setShapes} />
      <section className="vw-section" aria-labelledby="map-table">
        <Heading level={2} id="map-table">
          {say("map.table")}
        </Heading>
        <TownTable towns={shown} name={name} />
        {state === "package" ? <Moved agreements={tables.agreements} province={one} /> : null}
        <StandingLegend standings={tables.standings} />
      </section>
    </>
  );
}

/** The exchanges and the swaps between municipalities that the map draws, as tables; of one province those that it has a part in. */
function Moved({
  agreements,
  province,
}: {
  readonly agreements: ReportData["agreements"];
  readonly province: ReportData["provinces"][number] | undefined;
}) {
  const isHere = (...names: readonly string[]) => province === undefined || names.includes(province.name);
  const municipal = agreements.municipalSwaps.filter((line) => isHere(line.surplus.province, line.shortage.province));
  const within = agreements.exchanges.filter((line) => isHere(line.province.name));
  const data = { agreements: { ...agreements, municipalSwaps: municipal, exchanges: within } };
  return (
    <>
      {municipal.length === 0 ? null : <ReportTable table={municipalSwaps} data={data} />}
      {within.length === 0 ? null : <ReportTable table={exchanges} data={data} />}
    </>
  );
}
