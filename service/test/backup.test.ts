import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, allFound, begin, jobs } from "./jobs.ts";
import { document, newHouse, type Pin } from "./people.ts";
import { isThere, newServer, type Server } from "./server.ts";

const pin: Pin = { type: "own-site", kind: "regular", municipality: "LL2", why: "It stands already" };

describe.runIf(isThere)("a back-up that is restored", () => {
  let server: Server;
  beforeAll(async () => (server = await newServer()));
  afterAll(() => server.remove());

  it("has every scenario, its log, and everything that was found; and goes on from there", async () => {
    const before = await newHouse(server.address);
    const anna = await before.signedIn("Anna=analyst");
    const brought = await anna.ask("POST", "/scenarios", { scenario: document });
    const path = `/scenarios/${brought.body["id"] as string}`;
    await anna.ask("PUT", `${path}/pins`, { pins: [pin] }, { "if-match": '"1"' });
    const worker = begin(before.store);
    expect(await all(before.store, jobs(3))).toEqual(allFound(jobs(3)));
    await worker.end();
    const was = [(await anna.ask("GET", path)).body, (await anna.ask("GET", `${path}/log`)).body];
    const file = `${server.folder}/verdeelwijzer.dump`;
    server.run("pg_dump", "--format=custom", "--file", file, "postgres");
    await before.close();
    server.run("createdb", "restored");
    server.run("pg_restore", "--dbname=restored", "--no-owner", "--exit-on-error", file);

    const address = server.address.replace(/\/postgres$/, "/restored");
    const after = await newHouse(address);
    const again = await after.signedIn("Anna=analyst");
    expect([(await again.ask("GET", path)).body, (await again.ask("GET", `${path}/log`)).body]).toEqual(was);
    expect((await again.ask("PUT", `${path}/pins`, { pins: [] }, { "if-match": '"2"' })).body).toEqual({
      version: 3,
      lines: 1,
    });
    expect((await again.ask("GET", `${path}/log`)).body["faults"]).toEqual([]);
    // What was found is there without anybody searching; what was not is searched for.
    expect(await all(after.store, jobs(3))).toEqual(allFound(jobs(3)));
    const other = begin(after.store);
    expect(await all(after.store, jobs(5))).toEqual(allFound(jobs(5)));
    expect(other.tried).toHaveLength(2);
    await other.end();
    await after.close();
    const client = new Client({ connectionString: address });
    await client.connect();
    for (const change of [
      "update verdeelwijzer.entry set n = n + 1",
      "delete from verdeelwijzer.entry",
      "truncate verdeelwijzer.entry",
    ])
      await expect(client.query(change)).rejects.toThrow("neither changed nor taken away");
    await client.end();
  });
});
