import { createElement, Fragment, type ReactNode } from "react";
import { anchorOf } from "../../report/pictures/axis.ts";
import type { Bar, Mark, Sketch, Tick } from "../../report/pictures/picture.ts";
import { full } from "../../report/pictures/marks.ts";
import { drawnStyleOf } from "../../report/pictures/style.ts";
import { FigureText } from "../parts/figure.tsx";
import { useWidth } from "../parts/use-width.ts";
import { useTexts } from "../texts.tsx";
import { LegendItem } from "./legend.tsx";

export interface PictureProps<Data> {
  readonly sketch: Sketch<Data>;
  readonly data: Data;
  /** Where people choose one of its marks: what stands around each of these. */
  readonly around?: (choice: number, mark: Mark, drawn: ReactNode) => ReactNode;
}

const style = drawnStyleOf("--vw-");

/** A picture of the report, on the screen. */
export function Picture<Data>({ sketch, data, around }: PictureProps<Data>) {
  const { language, report, told } = useTexts();
  const picture = sketch.draw(data, { language, say: report, told });
  if (picture === undefined) return null;
  const { title, description, note, key } = picture;
  // A figure has one caption: of a drawing, its title.
  const Note = "bars" in picture ? "figcaption" : "p";
  return (
    <figure className="vw-picture">
      <style href="drawn" precedence="theme">
        {style}
      </style>
      {key === undefined ? null : (
        <ul className="vw-key">
          {key.map(({ mark, words }) => (
            <LegendItem key={words} shape={<Marks marks={[mark]} />} text={words} />
          ))}
        </ul>
      )}
      {"bars" in picture ? (
        <ol className="vw-bars" aria-label={description}>
          {picture.bars.map((bar) => (
            <BarLine key={bar.words} bar={bar} />
          ))}
          <Axis ticks={picture.axis} />
        </ol>
      ) : (
        <>
          <figcaption className="vw-faint">{title}</figcaption>
          <Scrolls name={title}>
            <svg
              className="vw-drawing"
              viewBox={`0 0 ${picture.width} ${picture.height}`}
              role={around === undefined ? "img" : "radiogroup"}
              aria-label={description}
            >
              <Marks marks={picture.marks} around={around} />
            </svg>
          </Scrolls>
        </>
      )}
      {note === undefined ? null : <Note className="vw-faint">{note}</Note>}
    </figure>
  );
}

/** Where a drawing is wider than the window its words keep their size, and it scrolls by itself, also by keyboard. */
function Scrolls({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!useWidth("hand")) return children;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reached by keyboard
    <div className="vw-scroll" role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}

function BarLine({ bar: { words, description, strong, marks, values } }: { readonly bar: Bar }) {
  const told = description === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": description };
  return (
    <li className={strong ? "vw-bars__line vw-bars__line--total" : "vw-bars__line"}>
      <span>{words}</span>
      <svg className="vw-bars__bar" viewBox={`0 0 ${full} 24`} preserveAspectRatio="none" {...told}>
        <Marks marks={marks} />
      </svg>
      <span className="vw-bars__value">
        {values.map((value, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may say the same
          <span key={i}>
            {value.before === undefined ? null : <FigureText figure={value.before} />}
            {value.words}
            {value.figure === undefined ? null : <FigureText figure={value.figure} />}
          </span>
        ))}
      </span>
    </li>
  );
}

/** Numbers below the bars; not stretched, as bars are. Who listens hears the numbers of the bars themselves. */
function Axis({ ticks }: { readonly ticks: readonly Tick[] }) {
  return (
    <li className="vw-bars__line" aria-hidden="true">
      <span />
      <svg className="vw-bars__bar">
        <line className="vw-axis" x1="0" x2="100%" y1="1" y2="1" />
        {ticks.map((tick) => (
          <Fragment key={tick.x}>
            <line className="vw-axis" x1={`${tick.x / 10}%`} x2={`${tick.x / 10}%`} y1="0" y2="5" />
            <text x={`${tick.x / 10}%`} y="18" textAnchor={anchorOf(tick)}>
              {tick.words}
            </text>
          </Fragment>
        ))}
      </svg>
      <span />
    </li>
  );
}

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly around?: PictureProps<never>["around"] | undefined;
}

function Marks({ marks, around }: MarksProps) {
  return marks.map((mark, i) => {
    const { shape, role, at, words, choice } = mark;
    const inside = words === undefined || shape === "text" ? words : <title>{words}</title>;
    const drawn = createElement(shape, { className: `drawn-${role}`, ...at }, inside);
    // oxlint-disable-next-line react/no-array-index-key -- marks have an order and no names
    return (
      <Fragment key={i}>{choice === undefined || around === undefined ? drawn : around(choice, mark, drawn)}</Fragment>
    );
  });
}
