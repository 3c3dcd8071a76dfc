import { describe, expect, it } from "vitest";
import { auditCheck } from "../../release/audit.ts";
import { isCompatible, licenceCheck } from "../../release/licences.ts";
import { sameBytes } from "../../release/nodes.ts";
import { readBom } from "../../release/sbom.ts";
import { type Check, exitCode, lastLine, table } from "../../release/table.ts";
import { npmBom } from "./bom.ts";

describe("licences", () => {
  it.each([
    ["MIT", true],
    ["EUPL-1.2", true],
    ["GPL-3.0-only", false],
    ["GPL-3.0-only OR MIT", true],
    ["MIT AND GPL-3.0-only", false],
    ["(MIT OR Apache-2.0) AND ISC", true],
    ["MIT AND (GPL-2.0-only OR AGPL-3.0-only)", false],
    ["MIT OR GPL-2.0-only AND ISC", true],
    ["(MIT", false],
    ["MIT ISC", false],
    ["SEE LICENSE IN FILE", false],
    ["", false],
  ])("%s: %s", (expression, fits) => {
    expect(isCompatible(expression)).toBe(fits);
  });

  it("fail by name where a part has another one, or none", () => {
    const bom = readBom(npmBom());
    expect(licenceCheck(bom)).toEqual({ state: "ok", detail: "3 MIT" });
    const [zod, page, tool] = bom.components.map((one) => ({ ...one }));
    if (zod === undefined || page === undefined || tool === undefined) throw new Error("Three parts.");
    zod.licenses = [{ expression: "GPL-3.0-only" }];
    delete page.licenses;
    const told = licenceCheck({ ...bom, components: [zod, page, tool] });
    expect(told).toEqual({ state: "failed", detail: "zod@4.0.0: GPL-3.0-only, @a/page@1.0.0: none" });
    expect(licenceCheck(undefined).state).toBe("not done");
  });
});

describe("known holes", () => {
  const shipped = new Map([["@a/page@1.0.0", "bundled"]]);
  const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });
  const hole = { severity: "high", range: "<2", nodes: [] };

  it("fail in what is shipped, the page's own parts too, and are told in tools", () => {
    expect(auditCheck(report({}), shipped).state).toBe("ok");
    expect(auditCheck(report({ "@a/page": hole }), shipped)).toEqual({ state: "failed", detail: "@a/page <2 (high)" });
    const tools = auditCheck(report({ tool: hole }), shipped);
    expect(tools.state).toBe("ok");
    expect(tools.detail).toContain("tool <2 (high)");
  });

  it.each([
    ["no answer", JSON.stringify({ message: "405 Method Not Allowed", statusCode: 405 })],
    ["nothing", ""],
    ["another shape", "{}"],
  ])("are never passed over in silence: %s", (_what, text) => {
    const told = auditCheck(text, shipped);
    expect(told.state).toBe("not done");
    expect(told.detail).toMatch(/^not audited: ./);
  });
});

describe("bytes", () => {
  const node = (version: string, sum: string) => ({ version, files: new Map([["plan.json", sum]]) });

  it("are the same on every Node, or the file is named", () => {
    expect(sameBytes([node("v20.1.0", "a"), node("v22.1.0", "a")]).state).toBe("ok");
    const told = sameBytes([node("v20.1.0", "a"), node("v22.1.0", "a"), node("v24.1.0", "b")]);
    expect(told).toEqual({ state: "failed", detail: "these differ: plan.json" });
    const less = { version: "v24.1.0", files: new Map() };
    expect(sameBytes([less, node("v20.1.0", "a")]).state).toBe("failed");
    expect(sameBytes([node("v20.1.0", "a")]).state).toBe("not done");
  });
});

describe("the table", () => {
  const check = (name: string, state: Check["state"]): Check => ({ name, state, detail: "d" });

  it("ends with what to make of it", () => {
    const [good, bad, open] = [check("one", "ok"), check("other", "failed"), check("third", "not done")];
    expect(table([good, open])).toBe("one    ok        d\nthird  not done  d");
    expect(lastLine([good])).toBe("All 1 checks are ok.");
    expect(lastLine([good, bad, open])).toBe("Not ready for release. failed: other; not done: third.");
    expect([[good], [good, open], [good, bad, open], []].map(exitCode)).toEqual([0, 2, 1, 2]);
  });
});
