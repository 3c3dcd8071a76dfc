import type { ProvinceCode } from "../../../domain/index.ts";
import type { Front } from "../../../explain/front/index.ts";
import { handOvers } from "../../../objectives/hand-overs.ts";
import { measures } from "../../../objectives/index.ts";
import { plainTitle, plainValue } from "../../../report/index.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { SelectField } from "../../parts/fields.tsx";
import { Button, Paragraph } from "../../parts/nl.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { FrontChart } from "../../pictures/index.ts";
import { useActions, useSession } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { OtherWay } from "./other-way.tsx";
import { keeping } from "./kept.ts";

/** `chosen`: the point that somebody looks at. */
interface Typed {
  readonly province: string;
  readonly between: string;
  readonly and: string;
  readonly chosen: number;
}
const useKept = keeping<Typed, Front>();

/** Most points that are told: more than a table at a meeting can bear helps nobody. */
const most = 40;

/** What one measure costs in another: every plan that no other beats on both, as a chart to click on and a table. */
export function TradeOff({ answer }: { readonly answer: Answer }) {
  const { say, told, number } = useTexts();
  const { running, scenario } = useSession();
  const { study } = useActions();
  const { provinces, agreements, measures: lines } = answer.made.tables;
  const { typed, type, resultOf, find } = useKept("front", {
    province: agreements.mergers[0]?.code ?? provinces[0]?.code ?? "",
    between: measures[0]?.id ?? "",
    and: handOvers.id,
    chosen: 0,
  });
  const { province, between, and, chosen } = typed;
  const put = [answer.key, province, between, and];
  const options = lines.map((line) => ({ value: line.id, text: told(line.title) }));
  const look = async () => {
    if (running !== undefined) return;
    const request = { between, and, most, province: province as ProvinceCode };
    const front = await study((engine, log, onMoments) => engine.front(log, request, onMoments));
    if (front === undefined) return;
    type({ chosen: 0 });
    find(put, front);
  };
  const front = resultOf(put);
  return (
    <>
      <div className="vw-row vw-row--end">
        <SelectField
          label={say("province.choose")}
          value={province}
          options={provinces.map((p) => ({ value: p.code, text: p.name }))}
          onChange={(next) => type({ province: next })}
        />
        <SelectField
          label={say("front.between")}
          value={between}
          options={options}
          onChange={(next) => type({ between: next })}
        />
        <SelectField label={say("front.and")} value={and} options={options} onChange={(next) => type({ and: next })} />
        <Button
          className="vw-field"
          purpose="primary"
          waiting={running !== undefined}
          disabled={between === and || scenario === undefined}
          onClick={() => void look()}
        >
          {say("front.look")}
        </Button>
      </div>
      <div aria-live="polite">
        {front === undefined ? null : front.status !== "front" ? (
          <Refusal planned={front} />
        ) : (
          <>
            <Paragraph>
              {say(front.complete ? "front.complete" : "front.incomplete", { n: front.points.length })}
            </Paragraph>
            <OtherWay answer={answer} way={front.way} />
            <FrontChart
              tradeOff={{ ...front, measures: [between, and] }}
              chosen={chosen}
              onChoose={(next) => type({ chosen: next })}
            />
            <DataTable
              caption={say("front.caption")}
              lines={front.points.map((point, index) => ({ point, index }))}
              keyOf={({ index }) => String(index)}
              isSum={({ index }) => index === chosen}
              columns={[
                { id: "n", title: say("front.point"), cell: ({ index }) => number(index + 1) },
                {
                  id: "first",
                  title: plainTitle(between, told),
                  number: true,
                  cell: ({ point }) => number(plainValue(between, point.first)),
                },
                {
                  id: "second",
                  title: plainTitle(and, told),
                  number: true,
                  cell: ({ point }) => number(plainValue(and, point.second)),
                },
                { id: "proven", title: say("front.proven"), cell: ({ point }) => say(point.proven ? "yes" : "no") },
              ]}
            />
          </>
        )}
      </div>
    </>
  );
}
