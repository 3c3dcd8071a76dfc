import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { file, pinShapesCode } from "../../docs/make-pin-shapes.ts";
import { pinShapes } from "../../src/domain/index.ts";
import { pinKinds } from "../../src/pins/index.ts";

it("src/domain/pin-shapes.ts says what the kinds of pin say (else: npm run docs)", () => {
  expect(readFileSync(file, "utf8")).toBe(pinShapesCode());
  expect(pinKinds).toMatchObject(
    Object.fromEntries(Object.entries(pinShapes).map(([type, shape]) => [type, { shape }])),
  );
});
