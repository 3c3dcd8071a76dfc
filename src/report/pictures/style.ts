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

/** How marks look on paper, and in a file of their own: who opens that may know no variables. */
export const drawnStyle = `.drawn-track{fill:${colours.wash}}
.drawn-reported,.drawn-merged,.drawn-better{fill:${colours.bar}}
.drawn-decided,.drawn-task,.drawn-grown{fill:${colours.deep}}
.drawn-remainder,.drawn-worse{fill:${colours.rest}}
.drawn-promising,.drawn-vanished{fill:#5f7f9e}
.drawn-clustered{fill:#7a8d3f}
.drawn-small{fill:${colours.small}}
.drawn-relief,.drawn-reserve{fill:${colours.gone};stroke:${colours.rest};stroke-width:1.5;stroke-dasharray:3 2;vector-effect:non-scaling-stroke}
.drawn-need,.drawn-unchanged{stroke:${colours.ink};stroke-width:2;vector-effect:non-scaling-stroke}
.drawn-axis{fill:none;stroke:${colours.faint}}
.drawn-stairs,.drawn-open-stairs{fill:none;stroke:${colours.bar};stroke-width:2}
.drawn-open-stairs{stroke-dasharray:5 4}
.drawn-point,.drawn-open-point{fill:${colours.deep};stroke:${colours.deep};stroke-width:2}
.drawn-open-point{fill:${colours.paper}}
.drawn-words{fill:${colours.ink};font-size:13px}`;
