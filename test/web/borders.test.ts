import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBorders } from "../../src/web/borders/read-borders.ts";
import { shapesOf } from "../../src/web/borders/shapes.ts";

const square = (x: number, y: number, size = 1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const one = (properties: object, geometry: object = { type: "Polygon", coordinates: [square(5, 52)] }) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: readonly object[]) => JSON.stringify({ type: "FeatureCollection", features });
const codes = (text: string) => {
  const read = readBorders(text);
  return read.status === "borders" ? [...read.rings.keys()] : read.reason;
};

describe("borders", () => {
  it("find the code under the names that published files use", () => {
    const features = [
      one({ statcode: "GM0363" }),
      one({ GM_CODE: "GM0599" }),
      one({ Gemeentecode: 344 }),
      one({ x: 1 }),
    ];
    expect(codes(collection(...features))).toEqual(["GM0363", "GM0599", "GM0344"]);
  });

  it("join the parts of a municipality", () => {
    const parts = { type: "MultiPolygon", coordinates: [[square(4, 52)], [square(6, 52)]] };
    const read = readBorders(collection(one({ statcode: "GM0363" }, parts), one({ statcode: "GM0363" })));
    expect(read.status === "borders" && read.rings.get("GM0363")?.length).toBe(3);
  });

  it("are read from TopoJSON", () => {
    const topology = {
      type: "Topology",
      transform: { scale: [1, 1], translate: [4, 52] },
      arcs: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [-1, 0],
          [0, -1],
        ],
      ],
      objects: {
        gemeenten: {
          type: "GeometryCollection",
          geometries: [{ type: "Polygon", arcs: [[0]], properties: { statcode: "GM0363" } }],
        },
      },
    };
    const read = readBorders(JSON.stringify(topology));
    expect(read.status === "borders" && read.rings.get("GM0363")?.[0]).toEqual([
      [4, 52],
      [5, 52],
      [5, 53],
      [4, 53],
      [4, 52],
    ]);
  });

  it("are refused for a reason", () => {
    expect(codes("PK\u0003")).toBe("json");
    expect(codes("[]")).toBe("form");
    expect(
      codes(
        JSON.stringify({
          type: "Topology",
          objects: { a: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[7]] }] } },
          arcs: [],
        }),
      ),
    ).toBe("form");
    expect(codes(collection(one({ name: "Amsterdam" })))).toBe("codes");
    expect(codes(collection(one({ statcode: "GM0363" }, { type: "Point", coordinates: [4, 52] })))).toBe("points");
    expect(codes(collection(one({ statcode: "GM0363" }, { type: "Polygon", coordinates: [[["4", "52"]]] })))).toBe(
      "points",
    );
  });

  it("never throw, whatever JSON they are given", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(["borders", "refused"]).toContain(readBorders(text).status);
      }),
    );
  });

  it("become shapes: north is up, degrees are narrowed, metres are not", () => {
    const ring = (points: number[][]) => points as unknown as readonly (readonly [number, number])[];
    const degrees = shapesOf(new Map([["GM0001", [ring(square(5, 52, 2))]]]));
    expect(degrees.height).toBe(600);
    expect(degrees.width).toBe(Math.ceil(600 * Math.cos((53 * Math.PI) / 180)));
    const metres = shapesOf(new Map([["GM0001", [ring(square(100_000, 400_000, 1_000))]]]));
    expect([metres.width, metres.height]).toEqual([600, 600]);
    expect(metres.at.get("GM0001")?.path).toBe("M0 600L600 600L600 0L0 0L0 600Z");
  });
});
