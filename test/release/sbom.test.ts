import { describe, expect, it } from "vitest";
import { readBom, releaseBom, type Way } from "../../release/sbom.ts";
import { npmBom } from "./bom.ts";

const shipped = new Map<string, Way>([
  ["zod@4.0.0", "dependency"],
  ["@a/page@1.0.0", "bundled"],
]);

describe("the list of parts", () => {
  it("has what is shipped and no tools, in order, and says how each comes", () => {
    const bom = releaseBom(readBom(npmBom()), shipped);
    expect(bom.components.map((one) => one["bom-ref"])).toEqual(["@a/page@1.0.0", "zod@4.0.0"]);
    const [page, zod] = bom.components;
    expect(page?.properties).toEqual([{ name: "cdx:npm:package:bundled", value: "true" }]);
    expect(page?.scope).toBe("required");
    expect(zod?.properties).toEqual([]);
    expect(bom.dependencies).toEqual([
      { ref: "@a/page@1.0.0", dependsOn: [] },
      { ref: "ours@1.0.0", dependsOn: ["@a/page@1.0.0", "zod@4.0.0"] },
      { ref: "zod@4.0.0", dependsOn: [] },
    ]);
  });

  it("is the same each time, whatever the folder is called", () => {
    const [one, other] = [npmBom(), npmBom().replace("folder-of-somebody", "elsewhere")];
    expect(one).not.toBe(other);
    const made = [one, other].map((text) => JSON.stringify(releaseBom(readBom(text), shipped)));
    expect(made[0]).toBe(made[1]);
    expect(made[0]).not.toContain("serialNumber");
    expect(made[0]).not.toContain("timestamp");
    expect(JSON.parse(made[0] ?? "").metadata.component.name).toBe("ours");
  });

  it("does not leave out in silence what npm does not know", () => {
    const more = new Map([...shipped, ["lost@1.0.0", "bundled"] as const]);
    expect(() => releaseBom(readBom(npmBom()), more)).toThrow(/lost@1\.0\.0/);
  });

  it("refuses what is not CycloneDX as we know it", () => {
    expect(() => readBom("{}")).toThrow(/bomFormat/);
    expect(() => readBom(npmBom().replace('"1.5"', '"0.9"'))).toThrow(/specVersion/);
    expect(() => readBom(npmBom().replace("pkg:npm/zod", "zod"))).toThrow(/purl/);
  });
});
