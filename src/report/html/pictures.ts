import type { ProvinceLine, WaterfallStep } from "../data/ledger.ts";
import type { MapState, TownMap } from "../data/map.ts";
import { type Fate, fates, type SmallTaskLine } from "../data/small-tasks.ts";
import { html, type Html } from "./html.ts";
import type { Ink } from "./ink.ts";

/** Bars are drawn on a width of 1,000 and stretched; their figures stand beside them as text. */
const full = 1000;

const fills: Readonly<Record<WaterfallStep["name"], string>> = {
  reported: "f-bar",
  promising: "f-light",
  remainder: "f-rest",
  decided: "f-deep",
  relief: "f-gone",
  reserve: "f-gone",
  task: "f-deep",
};

/** From reported to the package, with the need as a line through all bars. */
export function waterfallPicture(ink: Ink, steps: readonly WaterfallStep[], need: number): Html {
  const most = Math.max(1, need, ...steps.flatMap((step) => [step.from, step.to]));
  const at = position(most);
  const items = steps.map((step) => {
    const sign = step.role === "minus" ? "−\u2009" : step.role === "plus" ? "+\u2009" : "";
    const [x, width] = span(at, Math.min(step.from, step.to), Math.max(step.from, step.to));
    return html`<li class="${step.role}">
      <span>${ink.say(`waterfall.${step.name}`)}</span>
      <span class="b"
        ><svg viewBox="0 0 ${full} 24" preserveAspectRatio="none" aria-hidden="true">
          <rect class="f-track" width="${full}" height="24" />
          <rect class="${fills[step.name]}" x="${x}" y="3" width="${width}" height="18" />
          <line class="axis dash" x1="${at(need)}" x2="${at(need)}" y1="0" y2="24" /></svg
      ></span>
      <span class="v">${sign}${ink.figure(step.figures.total)}</span>
    </li> `;
  });
  return html`<ol class="chart">
      ${items}
    </ol>
    <p class="faint">${ink.say("waterfall.note", { need })}</p> `;
}

/** Per province: what was offered, what remains of the remainder, what swaps take away, and the task as a line. */
export function provincePicture(ink: Ink, provinces: readonly ProvinceLine[]): Html {
  const total = (line: ProvinceLine, column: keyof ProvinceLine["figures"]) => line.figures[column].total.value;
  const most = Math.max(1, ...provinces.flatMap((line) => [total(line, "need"), total(line, "decided")]));
  const at = position(most);
  const items = provinces.map((line) => {
    const [need, adopted, decided, task] = (["need", "adopted", "decided", "task"] as const).map((c) =>
      total(line, c),
    ) as [number, number, number, number];
    const kept = Math.max(adopted, task);
    const [, offered] = span(at, 0, adopted);
    const [restAt, rest] = span(at, adopted, kept);
    const [goneAt, gone] = span(at, task, decided);
    const label = ink.say("provinces.picture.row", { province: line.name, task: need, adopted, decided, after: task });
    return html`<li>
      <span>${line.name}</span>
      <span class="b"
        ><svg viewBox="0 0 ${full} 24" preserveAspectRatio="none" role="img" aria-label="${label}">
          <rect class="f-track" width="${full}" height="24" />
          <rect class="f-bar" y="4" width="${offered}" height="16" />
          ${rest > 0 && html`<rect class="f-rest" x="${restAt}" y="4" width="${rest}" height="16" />`}${gone > 0 && html`<rect class="f-gone" x="${goneAt}" y="4" width="${gone}" height="16" />`}
          <line class="axis" x1="${at(need)}" x2="${at(need)}" y1="0" y2="24" /></svg
      ></span>
      <span class="v">${ink.number(decided)} → ${ink.figure(line.figures.task.total)}</span>
    </li> `;
  });
  const key = (shape: Html, text: string) =>
    html`<li><svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>${text}</li>`;
  return html`<ul class="legend">
      ${key(html`<rect class="f-bar" y="4" width="24" height="16" />`, ink.say("provinces.picture.adopted"))}
      ${key(html`<rect class="f-rest" y="4" width="24" height="16" />`, ink.say("provinces.picture.remainder"))}
      ${key(html`<rect class="f-gone" x="1" y="4" width="22" height="16" />`, ink.say("provinces.picture.relief"))}
      ${key(html`<line class="axis" x1="12" x2="12" y1="0" y2="24" />`, ink.say("provinces.picture.task"))}
    </ul>
    <ul class="chart">
      ${items}
    </ul> `;
}

const fateFills: Readonly<Record<Fate, string>> = {
  merged: "f-bar",
  grown: "f-deep",
  clustered: "f-mid",
  vanished: "f-light",
  small: "f-small",
};

/** What becomes of the tasks that are too small: one bar a kind, each on its own full width. */
export function smallTasksPicture(ink: Ink, lines: readonly SmallTaskLine[]): Html {
  const shown = lines.filter((line) => line.kind !== "total" && line.before.value > 0);
  const occurring = fates.filter((fate) => shown.some((line) => line.fates[fate].value > 0));
  const items = shown.map((line) => {
    const at = position(line.before.value);
    let from = 0;
    const bars = occurring.map((fate) => {
      const [x, width] = span(at, from, from + line.fates[fate].value);
      from += line.fates[fate].value;
      return html`<rect class="${fateFills[fate]}" x="${x}" y="3" width="${width}" height="18" />`;
    });
    const label = ink.say("small.row", {
      kind: ink.say(`kind.${line.kind}`),
      before: line.before.value,
      after: line.after.value,
    });
    return html`<li>
      <span>${ink.say(`kind.${line.kind}`)}</span>
      <span class="b"
        ><svg viewBox="0 0 ${full} 24" preserveAspectRatio="none" role="img" aria-label="${label}">${bars}</svg></span
      >
      <span class="v">${ink.number(line.before.value)} → ${ink.number(line.after.value)}</span>
    </li> `;
  });
  const legend = occurring.map(
    (fate) =>
      html`<li>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <rect class="${fateFills[fate]}" y="4" width="24" height="16" /></svg
        >${ink.say(`small.${fate}`)}
      </li> `,
  );
  return html`<ul class="legend">
      ${legend}
    </ul>
    <ul class="chart">
      ${items}
    </ul> `;
}

/** Two maps side by side, the same towns in the same places. */
export function mapPicture(ink: Ink, map: TownMap): Html {
  const before = ink.say("map.before", { small: map.smallBefore });
  const after = ink.say("map.after", { small: map.smallAfter });
  const key = (shape: Html, text: string) =>
    html`<li><svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>${text}</li> `;
  return html`<ul class="legend">
      ${key(html`<circle class="town" cx="12" cy="12" r="9" />`, ink.say("map.legend.circle"))}${key(
        html`<path class="little" d="${diamond(12, 12, 10)}" />`,
        ink.say("map.legend.small"),
      )}${key(html`<circle class="empty" cx="12" cy="12" r="4" />`, ink.say("map.legend.none"))}${key(
        html`<line class="joins" x1="2" y1="20" x2="22" y2="4" />`,
        ink.say("map.legend.line"),
      )}
    </ul>
    <div class="maps">
      <figure>
        <figcaption>${before}</figcaption>
        ${drawing(ink, map, "before", before)}
      </figure>
      <figure>
        <figcaption>${after}</figcaption>
        ${drawing(ink, map, "after", after)}
      </figure>
    </div>
    <p class="faint">${ink.say("map.note")}</p> `;
}

function drawing(ink: Ink, map: TownMap, when: "before" | "after", label: string): Html {
  const shapes = map.towns.map((town) => {
    const title = ink.say("map.item", { name: town.name, before: town.before.places, after: town.after.places });
    return html`${shape(town.x, town.y, town[when], title)} `;
  });
  const path = map.mergers.map((m) => `M${m.from.x} ${m.from.y}L${m.to.x} ${m.to.y}`).join("");
  const joins = when === "after" && path !== "" && html`<path class="joins" d="${path}" />`;
  return html`<svg viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label="${label}">${shapes}${joins}</svg>`;
}

function shape(x: number, y: number, state: MapState, title: string): Html {
  const told = html`<title>${title}</title>`;
  if (state.places === 0) return html`<circle class="empty" cx="${x}" cy="${y}" r="1.6">${told}</circle>`;
  const circle = html`<circle class="town" cx="${x}" cy="${y}" r="${state.radius}">${told}</circle>`;
  // A small task is a diamond as well as another colour, always the same size: large enough to see and to point at.
  return state.small ? html`${circle}<path class="little" d="${diamond(x, y, 4.6)}">${told}</path>` : circle;
}

function diamond(x: number, y: number, r: number): string {
  return `M${x} ${tenth(y - r)}L${tenth(x + r)} ${y}L${x} ${tenth(y + r)}L${tenth(x - r)} ${y}Z`;
}

function position(most: number): (places: number) => number {
  return (places) => tenth((places * full) / most);
}

/** x and width of a bar; widths are differences of rounded ends, so that neighbours meet. */
function span(at: (places: number) => number, from: number, to: number): [number, number] {
  return [at(from), tenth(at(Math.max(from, to)) - at(from))];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
