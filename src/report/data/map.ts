import { kinds, type Plan, type Scenario, total } from "../../domain/index.ts";
import type { VerifiedMunicipality, Verdict } from "../../verify/verdict.ts";
import { isSmall } from "./small-tasks.ts";

/** One municipality on the map, in units of the picture; radii by the square root of the places hosted. */
export interface MapTown {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly before: MapState;
  readonly after: MapState;
}

export interface MapState {
  readonly places: number;
  readonly radius: number;
  readonly small: boolean;
}

/** Guest to host. */
export interface MapLine {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** A Dorling map: circles near their label points, moved aside so that they do not overlap. Both states fit in it. */
export interface TownMap {
  readonly width: number;
  readonly height: number;
  readonly towns: readonly MapTown[];
  readonly mergers: readonly MapLine[];
  readonly smallBefore: number;
  readonly smallAfter: number;
}

/** Longer side of the picture, its margin, the part of it that circles cover, and the smallest radius. */
const side = 600;
const margin = 14;
const cover = 0.24;
const least = 1.6;
/** Rounds of pushing circles apart; beyond this many municipalities they stay on their points. */
const rounds = 150;
const most = 2_000;

interface Circle {
  x: number;
  y: number;
  readonly homeX: number;
  readonly homeY: number;
  readonly radius: number;
}

/** Coordinates are rounded to a tenth, so that the picture has the same bytes on every machine. */
export function townMap(scenario: Scenario, plan: Plan, baseline: Verdict, verdict: Verdict): TownMap {
  const before = new Map(baseline.municipalities.map((m) => [m.code, m]));
  const after = new Map(verdict.municipalities.map((m) => [m.code, m]));
  const places = (m: VerifiedMunicipality | undefined) => (m === undefined ? 0 : total(m.hosted));
  const largest = scenario.municipalities.map((m) => Math.max(places(before.get(m.code)), places(after.get(m.code))));
  const points = project(scenario);
  const area = points.width * points.height * cover;
  const all = largest.reduce((sum, n) => sum + n, 0);
  const unit = all === 0 ? 0 : Math.sqrt(area / (Math.PI * all));
  const radius = (n: number) => (n === 0 ? 0 : Math.max(least, unit * Math.sqrt(n)));
  const circles = points.at.map(({ x, y }, i): Circle => {
    return { x, y, homeX: x, homeY: y, radius: Math.max(least, radius(largest[i] ?? 0)) };
  });
  if (circles.length <= most) spread(circles);
  const frame = bounds(circles);
  const placed = circles.map((c) => ({ x: tenth(c.x - frame.left + margin), y: tenth(c.y - frame.top + margin) }));
  const state = (m: VerifiedMunicipality | undefined): MapState => {
    return { places: places(m), radius: tenth(radius(places(m))), small: m !== undefined && isSmall(m) };
  };
  const spots = new Map(scenario.municipalities.map((m, i) => [m.code, placed[i] ?? { x: 0, y: 0 }]));
  const spot = (code: (typeof plan.mergers)[number]["guest"]) => spots.get(code) ?? { x: 0, y: 0 };
  const lines = new Map(plan.mergers.map((m) => [`${m.guest} ${m.host}`, { from: spot(m.guest), to: spot(m.host) }]));
  return {
    width: Math.ceil(frame.right - frame.left + 2 * margin),
    height: Math.ceil(frame.bottom - frame.top + 2 * margin),
    towns: scenario.municipalities.map((m) => ({
      name: m.name,
      ...spot(m.code),
      before: state(before.get(m.code)),
      after: state(after.get(m.code)),
    })),
    mergers: [...lines.values()],
    smallBefore: smallSites(baseline),
    smallAfter: smallSites(verdict),
  };
}

function smallSites({ municipalities }: Verdict): number {
  return municipalities.reduce((sum, m) => sum + kinds.filter((kind) => m.site[kind] === "unviable").length, 0);
}

/** Equirectangular about the middle latitude; the longer side becomes `side`. One point, or none, is a picture too. */
function project({ municipalities }: Scenario): { at: { x: number; y: number }[]; width: number; height: number } {
  const latitudes = municipalities.map((m) => m.latitude);
  const longitudes = municipalities.map((m) => m.longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * squeeze, north - south];
  const scale = side / Math.max(wide, high, 1e-6);
  return {
    at: municipalities.map((m) => ({ x: (m.longitude - west) * squeeze * scale, y: (north - m.latitude) * scale })),
    width: Math.max(wide * scale, side / 4),
    height: Math.max(high * scale, side / 4),
  };
}

/** Pushes overlapping circles apart, the smaller one further, with a weak pull home; the same every time. */
function spread(circles: readonly Circle[]): void {
  const gap = 1;
  for (let round = 0; round < rounds; round++) {
    const pull = 0.04 * (1 - round / rounds);
    for (const circle of circles) {
      circle.x += (circle.homeX - circle.x) * pull;
      circle.y += (circle.homeY - circle.y) * pull;
    }
    for (let i = 0; i < circles.length; i++) {
      const a = circles[i] as Circle;
      for (let j = i + 1; j < circles.length; j++) {
        const b = circles[j] as Circle;
        const reach = a.radius + b.radius + gap;
        let dx = b.x - a.x;
        let dy = b.y - a.y;
        if (Math.abs(dx) >= reach || Math.abs(dy) >= reach) continue;
        let apart = Math.sqrt(dx * dx + dy * dy);
        if (apart >= reach) continue;
        if (apart < 1e-9) {
          // On the same point: the golden angle gives every pair a direction of its own.
          [dx, dy, apart] = [Math.cos(j * 2.399963), Math.sin(j * 2.399963), 1];
        }
        const push = (reach - apart) / apart;
        const share = b.radius ** 2 / (a.radius ** 2 + b.radius ** 2);
        a.x -= dx * push * share;
        a.y -= dy * push * share;
        b.x += dx * push * (1 - share);
        b.y += dy * push * (1 - share);
      }
    }
  }
}

function bounds(circles: readonly Circle[]): { left: number; right: number; top: number; bottom: number } {
  const frame = { left: 0, right: 1, top: 0, bottom: 1 };
  for (const [i, { x, y, radius }] of circles.entries()) {
    frame.left = i === 0 ? x - radius : Math.min(frame.left, x - radius);
    frame.right = i === 0 ? x + radius : Math.max(frame.right, x + radius);
    frame.top = i === 0 ? y - radius : Math.min(frame.top, y - radius);
    frame.bottom = i === 0 ? y + radius : Math.max(frame.bottom, y + radius);
  }
  return frame;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
