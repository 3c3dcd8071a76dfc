import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLog, readNames } from "../../src/log/index.ts";
import type { Server } from "./server.ts";
import { type Answered, document, newHouse, type Pin, places } from "./people.ts";

type House = Awaited<ReturnType<typeof newHouse>>;
type Somebody = Awaited<ReturnType<House["signedIn"]>>;

describe.each(places)("in $where", ({ server }) => {
  let database: Server | undefined;
  let house: House;
  let anna: Somebody;
  let hoogland: Somebody;
  let laagland: Somebody;
  let reader: Somebody;
  let auditor: Somebody;
  beforeAll(async () => {
    database = await server?.();
    house = await newHouse(database?.address);
    anna = await house.signedIn("Anna de Vries=analyst");
    hoogland = await house.signedIn("Hilde=prt:HL");
    laagland = await house.signedIn("Lars=prt:LL");
    reader = await house.signedIn("Roos=reader");
    auditor = await house.signedIn("Ali=auditor");
  });
  afterAll(async () => {
    await house.close();
    database?.remove();
  });

  /** A scenario of its own for each test. */
  async function brought(): Promise<string> {
    const { code, body, headers } = await anna.ask("POST", "/scenarios", { scenario: document });
    expect([code, headers.get("location"), headers.get("etag")]).toEqual([
      201,
      `/api/v1/scenarios/${body["id"] as string}`,
      '"1"',
    ]);
    return body["id"] as string;
  }

  const own: Pin = { type: "own-site", kind: "regular", municipality: "LL2", why: "The site is built already" };
  const limit: Pin = { type: "hosting-limit", kind: "regular", municipality: "HL1", places: 0 };

  async function pinsOf(id: string, who = anna): Promise<readonly Pin[]> {
    const { body } = await who.ask("GET", `/scenarios/${id}`);
    return (body["scenario"] as { pins: readonly Pin[] }).pins;
  }

  const settle = (who: Somebody, id: string, version: number, pins: readonly Pin[], why?: string): Promise<Answered> =>
    who.ask(
      "PUT",
      `/scenarios/${id}/pins`,
      { pins, ...(why !== undefined && { why }) },
      { "if-match": `"${version}"` },
    );

  async function logOf(id: string, who = anna) {
    const { body } = await who.ask("GET", `/scenarios/${id}/log`);
    const text = body["text"] as string;
    const names = readNames(JSON.stringify(body["names"]));
    return { body, text, names, entries: checkLog({ text, names: names ?? { kept: new Map(), days: null } }).entries };
  }

  describe("a scenario that is shared", () => {
    it("is the one that was brought, for everybody who is signed in", async () => {
      const id = await brought();
      for (const who of [anna, hoogland, reader, auditor]) {
        const { code, body, headers } = await who.ask("GET", `/scenarios/${id}`);
        expect([code, headers.get("etag"), body["version"], body["scenario"]]).toEqual([200, '"1"', 1, document]);
      }
      const { body } = await reader.ask("GET", "/scenarios");
      expect((body["scenarios"] as { id: string }[]).map((one) => one.id)).toContain(id);
      expect((await reader.ask("GET", `/scenarios/${id}`, undefined, { "if-none-match": '"1"' })).code).toBe(304);
    });

    it("is brought and changed as a whole by analysts alone", async () => {
      const id = await brought();
      for (const who of [hoogland, reader, auditor]) {
        expect((await who.ask("POST", "/scenarios", { scenario: document })).code).toBe(403);
        expect((await who.ask("PUT", `/scenarios/${id}`, { scenario: document }, { "if-match": '"1"' })).code).toBe(
          403,
        );
      }
      const changed = { ...document, date: "2027-01-31" };
      const { code, body } = await anna.ask("PUT", `/scenarios/${id}`, { scenario: changed }, { "if-match": '"1"' });
      expect([code, body]).toEqual([200, { version: 2, lines: 1 }]);
      expect((await anna.ask("GET", `/scenarios/${id}`)).body["scenario"]).toEqual(changed);
      const again = await anna.ask("PUT", `/scenarios/${id}`, { scenario: changed }, { "if-match": '"2"' });
      expect([again.code, again.body]).toEqual([200, { version: 2, lines: 0 }]);
      const other = await anna.ask(
        "PUT",
        `/scenarios/${id}`,
        { scenario: { ...document, id: "other" } },
        { "if-match": '"2"' },
      );
      expect(other.code).toBe(409);
    });

    it("has its pins settled by whoever sits at the table of their province", async () => {
      const id = await brought();
      const before = await pinsOf(id);
      expect((await settle(laagland, id, 1, [...before, own])).body).toEqual({ version: 2, lines: 1 });
      expect((await pinsOf(id)).at(-1)).toEqual({ ...own, by: "Lars" });
      expect((await settle(hoogland, id, 2, [...(await pinsOf(id)), limit], "No room at all")).code).toBe(200);
      expect((await pinsOf(id)).slice(-2)).toEqual([
        { ...own, by: "Lars" },
        { ...limit, by: "Hilde", why: "No room at all" },
      ]);
      const { entries, names } = await logOf(id);
      const said = (commitment: string | null | undefined) => names?.kept.get(commitment ?? "")?.text;
      expect(entries.slice(-2).map(({ what, who, why }) => [what.type, said(who), said(why)])).toEqual([
        ["pin", "Lars", "The site is built already"],
        ["pin", "Hilde", "No room at all"],
      ]);
      expect(said(entries[0]?.who)).toBe("Anna de Vries");
    });

    it("does not take what is another province’s, or between two, from a table; and tells all of it", async () => {
      const id = await brought();
      const swap: Pin = { type: "forbidden-swap", surplus: "HL", shortage: "LL" };
      const between: Pin = { type: "forbidden-municipal-swap", surplus: "HL1", shortage: "LL1" };
      const refused = await settle(hoogland, id, 1, [own, limit, swap, between]);
      expect(refused.code).toBe(403);
      const problems = refused.body["problems"] as { value: string; nl: string; en: string }[];
      expect(problems.map(({ value }) => value).toSorted()).toEqual([
        "forbidden-municipal-swap",
        "forbidden-swap",
        "own-site",
      ]);
      expect(problems.every(({ nl, en }) => nl.includes("Hoogland") && en.includes("Hoogland") && nl !== en)).toBe(
        true,
      );
      expect(await pinsOf(id)).toEqual([]);
      expect((await settle(anna, id, 1, [own, limit, swap, between])).code).toBe(200);
      // Neither takes away what is not theirs, nor says something else of it.
      const all = await pinsOf(id);
      expect(
        (
          await settle(
            hoogland,
            id,
            2,
            all.filter(({ type }) => type !== "own-site"),
          )
        ).code,
      ).toBe(403);
      const reworded = all.map((pin) => (pin.type === "own-site" ? { ...pin, why: "Another reason" } : pin));
      expect((await settle(hoogland, id, 2, reworded)).code).toBe(403);
      const redated = all.map((pin) => (pin.type === "own-site" ? { ...pin, at: "2026-01-31T10:00:00Z" } : pin));
      expect((await settle(hoogland, id, 2, redated)).code).toBe(403);
      const without = all.filter(({ type }) => type !== "hosting-limit");
      expect((await settle(hoogland, id, 2, without)).body).toEqual({ version: 3, lines: 1 });
      expect(await pinsOf(id)).toEqual(without);
    });

    it("is nobody’s to settle who may only read", async () => {
      const id = await brought();
      for (const who of [reader, auditor]) {
        expect((await settle(who, id, 1, [own])).code).toBe(403);
        expect((await who.ask("POST", `/scenarios/${id}/packages`, { how: { way: "stepwise" } })).code).toBe(403);
      }
    });

    it("does not believe who says that somebody else settled something", async () => {
      const id = await brought();
      await settle(hoogland, id, 1, [{ ...limit, by: "The minister" }]);
      expect((await pinsOf(id))[0]?.by).toBe("Hilde");
    });

    it("changes only for who saw how it is", async () => {
      const id = await brought();
      expect((await laagland.ask("PUT", `/scenarios/${id}/pins`, { pins: [own] })).code).toBe(428);
      expect((await settle(hoogland, id, 1, [limit])).code).toBe(200);
      const late = await settle(laagland, id, 1, [own]);
      expect([late.code, late.headers.get("etag")]).toEqual([412, '"2"']);
      expect((await pinsOf(id)).map(({ type }) => type)).toEqual(["hosting-limit"]);
    });

    it("keeps every change of many who change it at once, one after another", async () => {
      const id = await brought();
      const mine = (who: Somebody, province: string, n: number) => async () => {
        for (;;) {
          const { headers, body } = await who.ask("GET", `/scenarios/${id}`);
          const { pins } = body["scenario"] as { pins: readonly Pin[] };
          const places = 10 + n;
          const next: Pin = {
            type: "hosting-limit",
            kind: n % 2 === 0 ? "regular" : "amv",
            municipality: `${province}${1 + (n >> 1)}`,
            places,
          };
          const { code } = await settle(who, id, Number(headers.get("etag")?.slice(1, -1)), [...pins, next]);
          if (code === 200) return;
          expect(code).toBe(412);
        }
      };
      const changes = [0, 1, 2, 3].flatMap((n) => [mine(hoogland, "HL", n), mine(laagland, "LL", n)]);
      await Promise.all(changes.map((change) => change()));
      expect(await pinsOf(id)).toHaveLength(8);
      const { body, entries } = await logOf(id);
      expect([body["faults"], entries.length]).toEqual([[], 9]);
      expect((await anna.ask("GET", `/scenarios/${id}`)).body["version"]).toBe(9);
    });

    it("is told everything that is wrong with pins, and stays as it was", async () => {
      const id = await brought();
      const wrong = await settle(anna, id, 1, [
        { ...own, municipality: "XX1" },
        { ...limit, places: -5 },
      ]);
      expect(wrong.code).toBe(400);
      expect((wrong.body["problems"] as { path: string }[]).map(({ path }) => path)).toEqual(
        expect.arrayContaining(["pins[0].municipality", "pins[1].places"]) as never,
      );
      expect((await settle(anna, id, 1, [limit, limit])).code).toBe(400);
      expect((await anna.ask("GET", `/scenarios/${id}`)).body["version"]).toBe(1);
    });

    it("is nothing that nobody brought", async () => {
      for (const id of ["00000000-0000-0000-0000-000000000000", "x", "%00", "..%2f..%2fhealth"]) {
        expect((await anna.ask("GET", `/scenarios/${id}`)).code).toBe(404);
        expect((await anna.ask("GET", `/scenarios/${id}/log`)).code).toBe(404);
        expect((await anna.ask("GET", `/scenarios/${id}/events`)).code).toBe(404);
        expect((await anna.ask("POST", `/scenarios/${id}/forget`, { name: "Lars" })).code).toBe(404);
        expect((await settle(anna, id, 1, [])).code).toBe(404);
      }
    });
  });

  describe("the log of a shared scenario", () => {
    it("holds, and tells who to those who may know", async () => {
      const id = await brought();
      await settle(laagland, id, 1, [own]);
      const { body, text } = await logOf(id);
      expect([body["faults"], (body["head"] as { lines: number }).lines]).toEqual([[], 2]);
      expect(text).not.toContain("Lars");
      expect(JSON.stringify((await logOf(id, auditor)).body)).toContain("Lars");
      expect(JSON.stringify((await logOf(id, reader)).body)).not.toContain("Lars");
      expect(await pinsOf(id, reader)).toEqual([{ type: "own-site", kind: "regular", municipality: "LL2" }]);
    });

    it("has a name taken away where it must not be kept, and stays whole", async () => {
      const id = await brought();
      await settle(laagland, id, 1, [own]);
      for (const who of [reader, laagland])
        expect((await who.ask("POST", `/scenarios/${id}/forget`, { name: "Lars" })).code).toBe(403);
      expect((await auditor.ask("POST", `/scenarios/${id}/forget`, { name: "lars" })).body).toEqual({ texts: 1 });
      const { body } = await logOf(id);
      expect(body["faults"]).toEqual([]);
      expect(JSON.stringify(body)).not.toContain("Lars");
      const [pin] = await pinsOf(id);
      expect(pin).toEqual(own);
      // Who has the version of before does not bring it back, and who has this one settles nothing anew.
      expect((await settle(anna, id, 2, [{ ...own, by: "Lars" }])).code).toBe(412);
      expect((await settle(hoogland, id, 3, [own, limit])).body).toEqual({ version: 4, lines: 1 });
      expect(JSON.stringify([await pinsOf(id), (await logOf(id)).body])).not.toContain("Lars");
    });

    it("takes a new reason in place of one that was taken away", async () => {
      const id = await brought();
      await settle(laagland, id, 1, [{ ...own, why: "Lars said so" }]);
      expect((await auditor.ask("POST", `/scenarios/${id}/forget`, { name: "Lars" })).body).toEqual({ texts: 2 });
      expect((await settle(laagland, id, 3, [own])).body).toEqual({ version: 4, lines: 1 });
      expect(await pinsOf(id)).toEqual([{ ...own, by: "Lars" }]);
    });
  });

  describe("a package of a shared scenario", () => {
    it("is asked for by its number, and found again beside it", async () => {
      const id = await brought();
      const asked = await laagland.ask("POST", `/scenarios/${id}/packages`, { how: { way: "stepwise", seed: 7 } });
      expect([asked.code, asked.body["status"]]).toEqual([202, "waiting"]);
      const { body } = await reader.ask("GET", `/scenarios/${id}/packages`);
      expect(body["packages"]).toMatchObject([{ version: 1, way: "stepwise", key: asked.body["key"] as string }]);
      const same = await anna.ask("POST", "/packages", { scenario: document, how: { way: "stepwise", seed: 7 } });
      expect(same.body["key"]).toBe(asked.body["key"]);
    });
  });

  describe("who watches a shared scenario", () => {
    it("is told as soon as it is another", async () => {
      const id = await brought();
      const response = await reader.once(`${house.url}api/v1/scenarios/${id}/events`);
      const chunks = response.body?.getReader();
      const seen: string[] = [];
      const next = async () => seen.push(new TextDecoder().decode((await chunks?.read())?.value as Uint8Array));
      await next();
      await settle(hoogland, id, 1, [limit]);
      await next();
      expect(seen.map((text) => (JSON.parse(text.split("data: ")[1] ?? "{}") as { version: number }).version)).toEqual([
        1, 2,
      ]);
      await chunks?.cancel();
    });
  });
});
