/** Colours of paper: 4.5 to 1 for text and 3 to 1 for shapes. The screen has a theme with the same names. */
export const colours = {
  paper: "#fff",
  wash: "#f3f6f7",
  ink: "#17242b",
  faint: "#52626b",
  line: "#cfd8dc",
  deep: "#0b4a57",
  bar: "#2a7c8b",
  rest: "#b7701a",
  gone: "#f3dfc4",
  mid: "#7a8d3f",
  light: "#5f7f9e",
  alarm: "#b8390e",
} as const;
type Colours = Readonly<Record<keyof typeof colours, string>>;

/** What a mark can stand for, and how that looks everywhere. */
const looks = ({ paper, wash, ink, faint, deep, bar, rest, gone, mid, light, alarm }: Colours) => {
  const less = `fill:${gone};stroke:${rest};stroke-width:1.5;stroke-dasharray:3 2;vector-effect:non-scaling-stroke`;
  const mark = `stroke:${ink};stroke-width:2;vector-effect:non-scaling-stroke`;
  return {
    track: `fill:${wash}`,
    reported: `fill:${bar}`,
    promising: `fill:${light}`,
    published: `fill:${mid}`,
    remainder: `fill:${rest}`,
    decided: `fill:${deep}`,
    relief: less,
    reserve: less,
    task: `fill:${deep}`,
    need: mark,
    merged: `fill:${bar}`,
    grown: `fill:${deep}`,
    clustered: `fill:${mid}`,
    vanished: `fill:${light}`,
    small: `fill:${alarm}`,
    better: `fill:${bar}`,
    worse: `fill:${rest}`,
    unchanged: mark,
    flow: `fill:none;stroke:${bar};stroke-opacity:.45`,
    axis: `fill:none;stroke:${faint}`,
    stairs: `fill:none;stroke:${bar};stroke-width:2`,
    "open-stairs": `fill:none;stroke:${bar};stroke-width:2;stroke-dasharray:5 4`,
    point: `fill:${deep};stroke:${deep};stroke-width:2`,
    "open-point": `fill:${paper};stroke:${deep};stroke-width:2`,
    unequal: `fill:${gone}`,
    even: `fill:none;stroke:${ink};stroke-width:2;stroke-dasharray:4 3`,
    curve: `fill:none;stroke:${deep};stroke-width:2.5;stroke-linejoin:round`,
    words: `fill:${ink};font-size:13px`,
  };
};
export type Role = keyof ReturnType<typeof looks>;

const sheet = (its: Colours) =>
  Object.entries(looks(its))
    .map(([role, look]) => `.drawn-${role}{${look}}`)
    .join("\n");

/** On paper, and in files of their own: who opens such a file may know no variables. */
export const drawnStyle = sheet(colours);

/** By the variables of a theme, whose names begin with `prefix`. */
export function drawnStyleOf(prefix: string): string {
  const names = Object.keys(colours).map((name) => [name, `var(${prefix}${name})`]);
  return sheet(Object.fromEntries(names) as Colours);
}
