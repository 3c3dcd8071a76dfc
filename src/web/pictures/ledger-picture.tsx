import type { ReportData } from "../../report/index.ts";
import { FigureText } from "../parts/figure.tsx";
import { useTexts } from "../texts.tsx";
import { scaleTo, span } from "./scale.ts";

export interface LedgerPictureProps {
  readonly steps: ReportData["waterfall"];
  /** The national need: where the line stands. */
  readonly need: number;
}

const full = 1000;

/** The ledger as a waterfall: up to what was decided, and down to exactly the need. */
export function LedgerPicture({ steps, need }: LedgerPictureProps) {
  const { report } = useTexts();
  const at = scaleTo(Math.max(need, ...steps.flatMap((step) => [step.from, step.to])), full);
  return (
    <figure className="vw-picture">
      <ol className="vw-bars">
        {steps.map((step) => {
          const [x, width] = span(at, Math.min(step.from, step.to), Math.max(step.from, step.to));
          return (
            <li key={step.name} className={`vw-bars__line vw-bars__line--${step.role}`}>
              <span>{report(`waterfall.${step.name}`)}</span>
              <svg className="vw-bars__bar" viewBox={`0 0 ${full} 24`} preserveAspectRatio="none" aria-hidden="true">
                <rect className="vw-fill-track" width={full} height="24" />
                <rect className={`vw-fill-${step.name}`} x={x} y="3" width={width} height="18" />
                <line className="vw-need" x1={at(need)} x2={at(need)} y1="0" y2="24" />
              </svg>
              <span className="vw-bars__value">
                {step.role === "total" ? "" : step.role === "plus" ? "+\u2009" : "−\u2009"}
                <FigureText figure={step.figures.total} />
              </span>
            </li>
          );
        })}
      </ol>
      <figcaption className="vw-faint">{report("waterfall.note", { need })}</figcaption>
    </figure>
  );
}
