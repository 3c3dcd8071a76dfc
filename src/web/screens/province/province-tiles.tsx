import { Fragment } from "react";
import type { Figure } from "../../../report/data/figure.ts";
import { computed } from "../../../report/data/figure.ts";
import type { TableData } from "../../../report/index.ts";
import { kinds } from "../../../domain/index.ts";
import { FigureText } from "../../parts/figure.tsx";
import { useTexts } from "../../texts.tsx";

/** A province in four figures. */
export function ProvinceTiles({
  province,
  tables,
}: {
  readonly province: TableData["provinces"][number];
  readonly tables: TableData;
}) {
  const { say, report } = useTexts();
  const towns = tables.municipalities.filter((m) => m.province.code === province.code);
  const small = (when: "siteBefore" | "siteAfter"): Figure => ({
    value: towns.flatMap((m) => kinds.filter((kind) => m.cells[kind][when] === "unviable")).length,
    standing: computed(towns.map((m) => m.cells.regular.task.standing)),
  });
  const mergers = tables.agreements.mergers.find((group) => group.code === province.code);
  const { need, published, adopted, remainder, surplus, task } = province.figures;
  const offered = published === undefined ? say("province.tile.adopted") : report("municipalities.takenOver");
  return (
    <ul className="vw-tiles">
      <li className="vw-tile">
        <span className="vw-tile__value">
          <FigureText figure={need.total} /> → <FigureText figure={task.total} />
        </span>
        {say("province.tile.task")}
      </li>
      <li className="vw-tile">
        <span className="vw-tile__value">
          <FigureText figure={adopted.total} />
        </span>
        {offered}
        <dl className="vw-tile__apart">
          {kinds.map((kind) => (
            <Fragment key={kind}>
              <dt>{report(`kind.${kind}`)}</dt>
              <dd>
                <span>
                  {report("provinces.remainder")} <FigureText figure={remainder[kind]} />
                </span>{" "}
                <span>
                  {report("provinces.surplus")} <FigureText figure={surplus[kind]} />
                </span>
              </dd>
            </Fragment>
          ))}
        </dl>
      </li>
      <li className="vw-tile">
        <span className="vw-tile__value">
          <FigureText figure={small("siteBefore")} /> → <FigureText figure={small("siteAfter")} />
        </span>
        {say("province.tile.small")}
      </li>
      <li className="vw-tile">
        <span className="vw-tile__value">{mergers?.count ?? 0}</span>
        {say("province.tile.mergers", { n: mergers?.count ?? 0, places: mergers?.places.value ?? 0 })}
      </li>
    </ul>
  );
}
