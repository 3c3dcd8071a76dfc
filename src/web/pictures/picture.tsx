import { createElement } from "react";
import type { Mark, Sketch } from "../../report/pictures/picture.ts";
import { full } from "../../report/pictures/scale.ts";
import { FigureText } from "../parts/figure.tsx";
import { useTexts } from "../texts.tsx";
import { LegendItem } from "./legend.tsx";

/** A picture of the report, on the screen. */
export function Picture<Data>({ sketch, data }: { readonly sketch: Sketch<Data>; readonly data: Data }) {
  const { language, report, told } = useTexts();
  const picture = sketch.draw(data, { language, say: report, told });
  if (picture === undefined) return null;
  const { description, note, key, bars } = picture;
  return (
    <figure className="vw-picture">
      {key.length === 0 ? null : (
        <ul className="vw-key">
          {key.map(({ mark, words }) => (
            <LegendItem key={words} shape={<Marks marks={[mark]} />} text={words} />
          ))}
        </ul>
      )}
      <ol className="vw-bars" aria-label={description}>
        {bars.map((bar) => (
          <li key={bar.words} className={bar.strong ? "vw-bars__line vw-bars__line--total" : "vw-bars__line"}>
            <span>{bar.words}</span>
            <svg
              className="vw-bars__bar"
              viewBox={`0 0 ${full} 24`}
              preserveAspectRatio="none"
              {...(bar.description === undefined
                ? { "aria-hidden": true }
                : { role: "img", "aria-label": bar.description })}
            >
              <Marks marks={bar.marks} />
            </svg>
            <span className="vw-bars__value">
              {bar.values.map(({ words, figure }) => (
                <span key={words}>
                  {words}
                  {figure === undefined ? null : <FigureText figure={figure} />}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {note === undefined ? null : <figcaption className="vw-faint">{note}</figcaption>}
    </figure>
  );
}

export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map(({ shape, role, at }, i) => createElement(shape, { key: i, className: `drawn-${role}`, ...at }));
}
