/** Colours of paper: 4.5 to 1 for text and 3 to 1 for shapes. */
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
  small: "#b8390e",
} as const;

const { paper, wash, ink, faint, deep, bar, rest, gone, small } = colours;
const gap = `fill:${gone};stroke:${rest};stroke-width:1.5;stroke-dasharray:3 2;vector-effect:non-scaling-stroke`;
const mark = `stroke:${ink};stroke-width:2;vector-effect:non-scaling-stroke`;

/** What a mark can stand for, and how that looks on paper. The screen has a theme: `src/web/theme/pictures.css`. */
const looks = {
  track: `fill:${wash}`,
  reported: `fill:${bar}`,
  promising: "fill:#5f7f9e",
  remainder: `fill:${rest}`,
  decided: `fill:${deep}`,
  relief: gap,
  reserve: gap,
  task: `fill:${deep}`,
  need: mark,
  merged: `fill:${bar}`,
  grown: `fill:${deep}`,
  clustered: "fill:#7a8d3f",
  vanished: "fill:#5f7f9e",
  small: `fill:${small}`,
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
} as const;
export type Role = keyof typeof looks;

/** For pages, and for files of their own: who opens such a file may know no variables. */
export const drawnStyle = Object.entries(looks)
  .map(([role, look]) => `.drawn-${role}{${look}}`)
  .join("\n");
