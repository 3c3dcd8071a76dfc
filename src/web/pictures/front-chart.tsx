import type { KeyboardEvent } from "react";
import type { TradeOff } from "../../report/index.ts";
import { front } from "../../report/pictures/front.ts";
import { Picture } from "./picture.tsx";

export interface FrontChartProps {
  readonly tradeOff: TradeOff;
  /** Index of the point that is chosen. */
  readonly chosen?: number;
  readonly onChoose: (index: number) => void;
}

/** The trade-off between two measures, with a point to choose (mouse and keyboard). */
export function FrontChart({ tradeOff, chosen = 0, onChoose }: FrontChartProps) {
  const press = (event: KeyboardEvent, index: number) => {
    if (event.key === " " || event.key === "Enter") return onChoose(index);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onChoose(Math.min(tradeOff.points.length - 1, Math.max(0, chosen + step)));
  };
  return (
    <Picture
      sketch={front}
      data={{ tradeOff }}
      around={(index, mark, drawn) => (
        <g
          role="radio"
          aria-checked={index === chosen}
          aria-label={mark.words}
          tabIndex={index === chosen ? 0 : -1}
          ref={(element) => {
            if (index === chosen && document.activeElement?.getAttribute("role") === "radio") element?.focus();
          }}
          className="vw-point"
          onClick={() => onChoose(index)}
          onKeyDown={(event) => press(event, index)}
        >
          {mark.shape === "circle" ? <circle className="vw-point__reach" {...mark.at} r="12" /> : null}
          {drawn}
        </g>
      )}
    />
  );
}
