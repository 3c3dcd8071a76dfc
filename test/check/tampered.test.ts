import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPackage, toldIn } from "../../src/check/index.ts";
import { runs } from "../arbitraries/runs.ts";
import { bytesOf, sealed, type Texts } from "./seal.ts";
import { type File, type Json, tamperings } from "./tamperings.ts";
import { best, example } from "./two-provinces.ts";

let texts: Texts;
beforeAll(async () => {
  texts = await example();
});

/** The example with one file changed, and all sums right again. */
function changed(file: File, change: (json: Json) => void) {
  const json = JSON.parse(texts[file]);
  change(json);
  return sealed({ ...texts, [file]: JSON.stringify(json) });
}

describe("a package that is as it was written", () => {
  it("is accepted, with what is proven of each level", async () => {
    const answer = await checkPackage(sealed(texts));
    expect(answer.status).toBe("accepted");
    if (answer.status !== "accepted") return;
    const [first, second, third] = answer.levels;
    expect(first).toMatchObject({ value: 0n, bound: 0n, standing: "best" });
    expect(second?.value).toBe(1_741_274n);
    expect(third?.value).toBe(1_173n);
    for (const [l, { bound }] of answer.levels.entries()) {
      expect(bound).toBeLessThanOrEqual(best[l] as bigint);
      // Prices that prove next to nothing would be right, and useless.
      expect(Number(bound)).toBeGreaterThanOrEqual(0.7 * Number(best[l]));
    }
    expect(toldIn.en(answer).join("\n")).toMatch(
      /^ACCEPTED[^]*1\. .*: 0\. Proven: no plan has less\.\n2\. .*1,741,274/,
    );
    expect(toldIn.nl(answer).join("\n")).toMatch(/^AANGENOMEN[^]*geen plan heeft minder[^]*1\.741\.274/);
  });
});

describe("a package that somebody changed is refused, because", () => {
  it.each(tamperings)("%s", async (_, file, change, reason) => {
    const answer = await checkPackage(changed(file, change));
    expect(answer).toMatchObject({ status: "refused", reason: expect.stringMatching(reason) as string });
  });

  it("a file is not the one that was named, is missing, or no JSON", async () => {
    const files = new Map(sealed(texts));
    const other = new TextEncoder().encode(`${texts["plan.json"]} `);
    expect(await checkPackage(new Map([...files, ["plan.json", other]]))).toMatchObject({
      reason: expect.stringMatching(/not the file/) as string,
    });
    const kept = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as object;
    const foreign = new TextEncoder().encode(JSON.stringify({ ...kept, version: 2 }));
    expect(await checkPackage(new Map([...files, ["manifest.json", foreign]]))).toMatchObject({
      reason: "manifest.json is no verdeelwijzer-manifest of version 1",
    });
    files.delete("certificate.json");
    expect(await checkPackage(files)).toMatchObject({
      status: "refused",
      reason: expect.stringMatching(/not there/) as string,
    });
    expect(await checkPackage(bytesOf({}))).toMatchObject({
      status: "refused",
      reason: expect.stringMatching(/manifest/) as string,
    });
    expect(await checkPackage(sealed({ ...texts, "plan.json": "{" }))).toMatchObject({
      reason: expect.stringMatching(/no JSON/) as string,
    });
  });

  it("the certificate is of another plan", async () => {
    const other = texts["plan.json"].replace(/\n/g, "\n ");
    const files = new Map(sealed(texts));
    const own = sealed({ ...texts, "plan.json": other });
    for (const name of ["plan.json", "manifest.json"]) files.set(name, own.get(name) as Uint8Array<ArrayBuffer>);
    const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json")));
    const before = JSON.parse(new TextDecoder().decode(sealed(texts).get("manifest.json")));
    manifest.files["certificate.json"] = before.files["certificate.json"];
    files.set("manifest.json", new TextEncoder().encode(JSON.stringify(manifest)));
    expect(await checkPackage(files)).toMatchObject({
      status: "refused",
      reason: "the certificate is of another plan",
    });
  });

  it("what the page does not describe is not judged", async () => {
    const cluster = changed("scenario.json", (s) => (s.rules["amv-cluster"].enabled = true));
    expect(await checkPackage(cluster)).toMatchObject({ status: "not judged", reason: "rule amv-cluster is on" });
    const untold = changed("scenario.json", (s) => delete s.rules.reserve);
    expect(await checkPackage(untold)).toMatchObject({ status: "not judged", reason: "rule reserve is not told" });
    const task = changed("scenario.json", (s) => (s.objective[1].terms[0].options.of = "task"));
    const other = "deviation.graded of something else than hosted";
    expect(await checkPackage(task)).toMatchObject({ status: "not judged", reason: other });
    const many = changed("scenario.json", (s) => (s.objective = Array.from({ length: 21 }, () => s.objective[0])));
    expect(await checkPackage(many)).toMatchObject({ status: "not judged", reason: "21 levels" });
    const measure = changed("scenario.json", (s) => (s.objective[2].terms[0].measure = "cost"));
    expect(await checkPackage(measure)).toMatchObject({ status: "not judged", reason: "the measure cost" });
  });
});

describe("whatever stands anywhere in a package", () => {
  it("ends with an answer, and no bound above the best is accepted", { timeout: 120_000 }, async () => {
    const hostile = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        -1,
        0,
        1,
        0.5,
        1e300,
        "",
        "0",
        "-1",
        "1/2",
        "é",
        [],
        {},
        [[]],
        "9".repeat(399),
      ),
      fc.integer({ min: -9, max: 9 }).map((by) => ({ by })),
    );
    const files: readonly File[] = ["plan.json", "certificate.json", "certificate.json", "scenario.json"];
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), hostile, async (file, at, value) => {
        const json = JSON.parse(texts[file]);
        const places = leavesOf(json);
        const [holder, name] = places[at % places.length] as readonly [Json, string];
        const was = holder[name] as unknown;
        // A number a little off, or something else altogether.
        const off = typeof value === "object" && value !== null && "by" in value ? (value.by as number) : undefined;
        const next =
          off === undefined ? value : typeof was === "number" ? was + off : `${BigInt(digits(was)) + BigInt(off)}`;
        holder[name] = next as Json;
        const answer = await checkPackage(sealed({ ...texts, [file]: JSON.stringify(json) }));
        expect(["accepted", "refused", "not judged"]).toContain(answer.status);
        if (answer.status !== "accepted" || file === "scenario.json") return;
        accepted += 1;
        for (const [l, { bound }] of answer.levels.entries()) expect((bound ?? 0n) <= (best[l] as bigint)).toBe(true);
        expect(file === "plan.json" && next !== was).toBe(false);
      }),
      runs(350),
    );
    expect(accepted).toBeGreaterThan(0);
  });
});

function digits(value: unknown): string {
  return typeof value === "string" && /^-?\d+$/.test(value) ? value : "7";
}

/** Every place in a JSON that holds no object. */
function leavesOf(json: Json): (readonly [holder: Json, name: string])[] {
  return Object.entries(json).flatMap(([name, value]) =>
    typeof value === "object" && value !== null && Object.keys(value).length > 0
      ? leavesOf(value as Json)
      : [[json, name] as const],
  );
}
