import type { Way } from "../app/index.ts";
import type { Front, FrontPoint } from "../explain/front/index.ts";
import { measureOf } from "../objectives/level.ts";
import { csv } from "./csv/csv.ts";
import { html } from "./html/html.ts";
import { formatNumber, type Language } from "./language.ts";

type Found = Front & { readonly status: "front" };

/** What a picture of a front needs: the points, not their plans. */
interface Shown {
  /** Absent: stepwise. */
  readonly way?: Way;
  readonly points: readonly Pick<FrontPoint, "first" | "second" | "proven">[];
  readonly complete: boolean;
  readonly found: number;
}

/** What is known of a front as a whole. */
export function frontVerdict({
  way,
  complete,
  points,
  found,
}: Shown): "front.open" | `front.${"complete" | "some"}${"" | ".joint"}` {
  const held = way === "joint" ? ".joint" : "";
  if (complete) return `front.complete${held}`;
  return found > points.length && points.every((point) => point.proven) ? `front.some${held}` : "front.open";
}

/** One row a point: both values, how much lower each may be at most, and the verifier's measures of the whole plan. */
export function frontCsv({ points }: Found, [first, second]: readonly [string, string]): string {
  const ids = Object.keys(points[0]?.verdict.measures ?? {});
  const header = [first, second, `${first}_gap`, `${second}_gap`, "proven", ...ids.map((id) => `plan_${id}`)];
  return csv(
    header,
    points.map((p) => [
      p.first,
      p.second,
      p.gaps.first,
      p.gaps.second,
      p.proven ? "yes" : "no",
      ...ids.map((id) => p.verdict.measures[id] ?? 0),
    ]),
  );
}

const [width, height, margin] = [640, 400, 60] as const;

/** The points as a chart: less is better on both axes, so good is below on the left. A hollow point is not proven. */
export function frontSvg({ points }: Shown, [first, second]: readonly [string, string], language: Language): string {
  const scale = (values: readonly number[], room: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { low, high, at: (v: number) => Math.round((10 * (v - low) * room) / Math.max(1, high - low)) / 10 };
  };
  const across = scale(
    points.map((p) => p.first),
    width - 2 * margin,
  );
  const up = scale(
    points.map((p) => p.second),
    height - 2 * margin,
  );
  const x = (v: number) => margin + across.at(v);
  const y = (v: number) => height - margin - up.at(v);
  const number = (v: number) => formatNumber(language, v);
  const dots = points.map(
    (p) =>
      html`<circle
        class="${p.proven ? "dot" : "dot open"}"
        cx="${x(p.first)}"
        cy="${y(p.second)}"
        r="4"
        stroke="currentColor"
        fill="${p.proven ? "currentColor" : "none"}"
        ><title>${number(p.first)} · ${number(p.second)}</title></circle
      >`,
  );
  const [titleX, titleY] = [measureOf(first).title[language], measureOf(second).title[language]];
  return `${
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 ${width} ${height}"
      role="img"
      font-family="sans-serif"
      font-size="13"
    >
      <title>${titleX} · ${titleY}</title>
      <path d="M${margin} ${margin}V${height - margin}H${width - margin}" fill="none" stroke="currentColor" />
      <text x="${margin}" y="${height - margin + 20}">${number(across.low)}</text>
      <text x="${width - margin}" y="${height - margin + 20}" text-anchor="end">${number(across.high)}</text>
      <text x="${width / 2}" y="${height - 12}" text-anchor="middle">${titleX}</text>
      <text x="${margin - 6}" y="${height - margin}" text-anchor="end">${number(up.low)}</text>
      <text x="${margin - 6}" y="${margin + 4}" text-anchor="end">${number(up.high)}</text>
      <text x="${margin}" y="${margin - 20}">${titleY}</text>
      ${dots}
    </svg>`.markup
  }\n`;
}
