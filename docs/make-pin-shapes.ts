import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PinShape } from "../src/domain/index.ts";
import { pinKinds } from "../src/pins/index.ts";

/** Where they stand. */
export const file: string = fileURLToPath(new URL("../src/domain/pin-shapes.ts", import.meta.url));

/** Fields and shapes of all kinds of pin as code of the domain, which knows no list of them. */
export function pinShapesCode(): string {
  const kinds = Object.values(pinKinds);
  return [
    'import type { MunicipalityCode, ProvinceCode } from "./code.ts";',
    'import type { Kind } from "./kind.ts";',
    'import type { PinShape } from "./pin-shape.ts";',
    "",
    "// Made from the list of `src/pins` by `npm run docs`; a test keeps it up to date.",
    "",
    "/** What a pin settles: the fields that its shape has. */",
    "export type Settled =",
    ...kinds.map(({ type, shape }, i) => `  | ${block(fieldsOf(type, shape), 6)}${i === kinds.length - 1 ? ";" : ""}`),
    "",
    "/** The shape of every kind of pin, by its type. */",
    "export const pinShapes = {",
    ...kinds.map(({ type, shape }) => `  "${type}": ${block(Object.entries(shape).map(told), 4)},`),
    '} as const satisfies { readonly [Type in Settled["type"]]: PinShape };',
    "",
  ].join("\n");
}

function fieldsOf(type: string, { kind, parties, of, places }: PinShape): string[] {
  const code = of === "province" ? "ProvinceCode" : "MunicipalityCode";
  return [
    `readonly type: "${type}";`,
    ...(kind === "none" ? [] : [`readonly kind${kind === "possible" ? "?" : ""}: Kind;`]),
    ...parties.map((field) => `readonly ${field}: ${code};`),
    ...(places ? ["readonly places: number;"] : []),
  ];
}

function told([field, value]: readonly [string, string | boolean | readonly string[]]): string {
  return `${field}: ${JSON.stringify(value).replaceAll(",", ", ")},`;
}

function block(lines: readonly string[], indent: number): string {
  return ["{", ...lines.map((line) => " ".repeat(indent) + line), `${" ".repeat(indent - 2)}}`].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, pinShapesCode());
