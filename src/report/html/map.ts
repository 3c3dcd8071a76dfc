import type { MapState, TownMap } from "../data/map.ts";
import { diamond } from "../pictures/marks.ts";
import { html, type Html } from "./html.ts";
import type { Ink } from "./ink.ts";

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
