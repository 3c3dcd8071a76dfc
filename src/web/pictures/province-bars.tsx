import type { ReactNode } from "react";
import type { ReportData } from "../../report/index.ts";
import { FigureText } from "../parts/figure.tsx";
import { useTexts } from "../texts.tsx";
import { LegendItem } from "./legend.tsx";
import { scaleTo, span } from "./scale.ts";

export interface ProvinceBarsProps {
  readonly provinces: ReportData["provinces"];
}

const full = 1000;

/** A bar for every province: adopted, remainder, what goes by swaps; a mark at its task by the key. */
export function ProvinceBars({ provinces }: ProvinceBarsProps) {
  const { report, number } = useTexts();
  const most = Math.max(1, ...provinces.flatMap(({ figures: f }) => [f.need.total.value, f.decided.total.value]));
  const at = scaleTo(most, full);
  const legend: readonly (readonly [ReactNode, string])[] = [
    [<rect key="a" className="vw-fill-reported" y="4" width="24" height="16" />, report("provinces.picture.adopted")],
    [
      <rect key="r" className="vw-fill-remainder" y="4" width="24" height="16" />,
      report("provinces.picture.remainder"),
    ],
    [
      <rect key="g" className="vw-fill-relief" x="1" y="4" width="22" height="16" />,
      report("provinces.picture.relief"),
    ],
    [<line key="t" className="vw-need" x1="12" x2="12" y1="0" y2="24" />, report("provinces.picture.task")],
  ];
  return (
    <figure className="vw-picture">
      <ul className="vw-key">
        {legend.map(([shape, text]) => (
          <LegendItem key={text} shape={shape} text={text} />
        ))}
      </ul>
      <ul className="vw-bars">
        {provinces.map(({ code, name, figures }) => {
          const need = figures.need.total.value;
          const adopted = figures.adopted.total.value;
          const decided = figures.decided.total.value;
          const after = figures.task.total.value;
          const kept = Math.max(adopted, after);
          const [, offered] = span(at, 0, adopted);
          const [restAt, rest] = span(at, adopted, kept);
          const [goneAt, gone] = span(at, after, decided);
          const label = report("provinces.picture.row", { province: name, task: need, adopted, decided, after });
          return (
            <li key={code} className="vw-bars__line">
              <span>{name}</span>
              <svg
                className="vw-bars__bar"
                viewBox={`0 0 ${full} 24`}
                preserveAspectRatio="none"
                role="img"
                aria-label={label}
              >
                <rect className="vw-fill-track" width={full} height="24" />
                <rect className="vw-fill-reported" y="4" width={offered} height="16" />
                {rest > 0 ? <rect className="vw-fill-remainder" x={restAt} y="4" width={rest} height="16" /> : null}
                {gone > 0 ? <rect className="vw-fill-relief" x={goneAt} y="4" width={gone} height="16" /> : null}
                <line className="vw-need" x1={at(need)} x2={at(need)} y1="0" y2="24" />
              </svg>
              <span className="vw-bars__value">
                {number(decided)} → <FigureText figure={figures.task.total} />
              </span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
