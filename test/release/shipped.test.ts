import { describe, expect, it } from "vitest";
import { packagesIn, shippedOf, workboxIn } from "../../release/shipped.ts";

describe("what is shipped", () => {
  it("is what is no tool, and all that the page carries within it, each version by itself", () => {
    const lock = {
      "": { dependencies: { a: "1" } },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/a-optional": { version: "1.0.0", optional: true },
      "node_modules/page": {
        version: "2.0.0",
        dev: true,
        dependencies: { deep: "1" },
        optionalDependencies: { no: "1" },
      },
      "node_modules/page/node_modules/deep": { version: "1.5.0", dev: true, dependencies: { deeper: "1" } },
      "node_modules/deep": { version: "2.0.0", dev: true },
      "node_modules/deeper": { version: "3.0.0", dev: true },
      "node_modules/tool": { version: "9.0.0", dev: true },
      "node_modules/both": { version: "9.0.0", devOptional: true },
    };
    expect(shippedOf(lock, ["page"])).toEqual(
      new Map([
        ["a-optional@1.0.0", "dependency"],
        ["a@1.0.0", "dependency"],
        ["deep@1.5.0", "bundled"],
        ["deeper@3.0.0", "bundled"],
        ["page@2.0.0", "bundled"],
      ]),
    );
    expect(() => shippedOf(lock, ["elsewhere"])).toThrow(/elsewhere/);
  });

  it("is found in imports and style sheets, but for types, own files and Node's modules", () => {
    const text = [
      'import { a } from "plain";',
      'import type { T } from "only-a-type";',
      "import {",
      "  b,",
      '} from "@scope/name/inside.js";',
      'const c = await import("later");',
      'import "@nl/style.css";',
      'import { x } from "./own.ts";',
      'import { y } from "node:fs";',
      '@import "@nl-sheet/css/index.css";',
      '@import url("sheet/a.css");',
    ].join("\n");
    expect(packagesIn(text).toSorted()).toEqual([
      "@nl-sheet/css",
      "@nl/style.css",
      "@scope/name",
      "later",
      "plain",
      "sheet",
    ]);
  });

  it("is told by a built service worker", () => {
    expect(workboxIn('self["workbox:core:7.4.0"];self["workbox:routing:7.4.0"];self["workbox:core:7.4.0"]')).toEqual([
      "workbox-core",
      "workbox-routing",
    ]);
  });
});
