import type { Messages } from "../../report/index.ts";
import type { picturesNl } from "./pictures-nl.ts";

/** The texts in and below the pictures. */
export const picturesEn: Messages<keyof typeof picturesNl> = {
  "picture.map": "Map of {n} municipalities, {state}. Arrow keys go from one to the next, Enter opens its story.",
  "picture.map.town": "{name}: hosts {hosted} {hosted|place|places}, key {key} ({deviation})",
  "picture.map.small": "site that is too small",
  "picture.map.none": "hosts nobody",
  "picture.map.merger": "merger, {kind}: the arrow points to the host",
  "picture.map.swap":
    "swap between provinces: the arrow points to who takes the places over, and is wider where they are more. Point at a municipality to see who it swaps with (dotted)",
  "picture.map.exit.to": "to {name}: {n}",
  "picture.map.exit.from": "from {name}: {n}",
  "picture.map.exchange":
    "exchange within a province, {kind}: the arrow points to who takes the places over, the ring is at who gives something back for it",
  "picture.map.municipal-swap":
    "swap between municipalities, {kind}: the arrow points to who takes the places over; the edge names the province they go to or come from, with the number of places",
  "picture.map.exchange.to": "{kind}: {n} {n|place|places} taken over by {name}, an exchange within the province",
  "picture.map.exchange.from": "{kind}: takes over {n} {n|place|places} from {name}, an exchange within the province",
  "picture.map.municipal-swap.to": "{kind}: {n} {n|place falls|places fall} away against the surplus of {name}",
  "picture.map.municipal-swap.from": "{kind}: sets {n} {n|place|places} of its surplus against the shortage of {name}",
  "picture.map.to": "{kind}: task to {name}",
  "picture.map.from": "{kind}: task from {name}",
  "picture.map.hint": "Point at a municipality, or reach it with Tab and the arrow keys.",
  "picture.map.scale": "Hosted against the key",
  "picture.map.below": "less than half",
  "picture.map.under": "half to three quarters",
  "picture.map.near": "near the key (± a quarter)",
  "picture.map.over": "up to one and a half times",
  "picture.map.above": "more than one and a half times",
  "borders.title": "With real municipal borders",
  "borders.explained":
    "A GeoJSON or TopoJSON file with municipalities and their CBS code (GM0000). The file stays in this browser.",
  "borders.choose": "Choose a file",
  "borders.drop": "Drop a file with borders here, or choose it",
  "borders.read": "{file}: borders of {n} {n|municipality|municipalities}.",
  "borders.circles": "Back to circles",
  "borders.json": "{file} is not JSON. Maybe it is a zip: unpack it first.",
  "borders.form":
    "{file} is not GeoJSON (FeatureCollection) or TopoJSON (Topology). Maybe it is another file of the same download.",
  "borders.codes":
    "In {file} no shape has a municipality code such as GM0363. Maybe the field has another name: statcode, gm_code, gemeentecode and code are known.",
  "borders.points": "In {file} a municipality has a shape that is no (multi)polygon of numbers.",
  "borders.size": "{file} is too large to draw. Maybe there is a simplified version (generalised).",
  "picture.live": "What was found and what is needed at least, over time",
  "picture.live.found": "found",
  "picture.live.bound": "cannot be below",
  "picture.live.seconds": "seconds",
  "picture.live.axes": "Upwards: “{level}”. {scale} To the right: seconds since the start.",
  "picture.live.counted": "Counted: {unit}.",
  "picture.live.part": "As parts of what was found first: that is 100 %.",
  "picture.live.weighs": "What counts in it: {measures}.",
  "picture.live.found.raw": "Found: first {first}, now {last}.",
  "picture.live.bound.raw": "Cannot be below {bound}.",
  "picture.live.gap":
    "On “{level}” what was found is at most {above} what is possible ({n} {n|part|parts}, after {seconds} s).",
  "picture.live.open": "Not proven optimal: the best found for “{level}” is at most {above} the best possible.",
  "picture.live.unbounded":
    "How far what was found on “{level}” may be above what is possible is not known yet ({n} {n|part|parts}, after {seconds} s).",
  "picture.live.met":
    "On “{level}” what was found is as low as its bound so far ({n} {n|part|parts}, after {seconds} s).",
  "picture.live.proven": "On “{level}” there is nothing better, by the search ({n} {n|part|parts}, after {seconds} s).",
  "picture.live.none": "There is nothing to draw yet: solving has not begun, or was done at once.",
};
