import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { document, newHouse } from "./people.ts";

let house: Awaited<ReturnType<typeof newHouse>>;
beforeAll(async () => void (house = await newHouse()));
afterAll(() => house.close());

describe("the description of the interface", () => {
  it("is what is told, and nothing else", async () => {
    const anna = await house.signedIn("Anna=analyst");
    const { body } = await anna.ask("GET", "/openapi.json");
    const { schemas } = body["components"] as { schemas: Record<string, object> };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const brought = await anna.ask("POST", "/scenarios", { scenario: document });
    const id = brought.body["id"] as string;
    const pins = [{ type: "own-site", kind: "regular", municipality: "LL2", why: "It stands already" }];
    const match = { "if-match": '"1"' };
    const answers = [
      ["Scenario", brought],
      ["Changed", await anna.ask("PUT", `/scenarios/${id}/pins`, { pins }, match)],
      ["State", await anna.ask("POST", `/scenarios/${id}/packages`, { how: { way: "stepwise" } })],
      ["Person", await anna.ask("GET", "/me")],
      ["ScenarioList", await anna.ask("GET", "/scenarios")],
      ["Scenario", await anna.ask("GET", `/scenarios/${id}`)],
      ["Log", await anna.ask("GET", `/scenarios/${id}/log`)],
      ["PackageList", await anna.ask("GET", `/scenarios/${id}/packages`)],
      ["Forgotten", await anna.ask("POST", `/scenarios/${id}/forget`, { name: "Anna" })],
      ["Problem", await anna.ask("GET", "/scenarios/x")],
    ] as const;
    for (const [schema, answer] of answers) {
      const is = ajv.compile(schemas[schema] ?? {});
      expect([schema, is(answer.body), is({ ...answer.body, colour: "red" })]).toEqual([schema, true, false]);
    }
  });

  it("names every way that there is, and no other", async () => {
    const { ask } = house.anybody();
    const { paths } = (await ask("GET", "/openapi.json")).body as { paths: Record<string, Record<string, unknown>> };
    const methods = ["get", "post", "put", "delete"] as const;
    const zero = "00000000-0000-0000-0000-000000000000";
    for (const [path, offered] of Object.entries(paths)) {
      const at = path.replace("/api/v1", "").replace("{id}", zero).replace("{key}", "0".repeat(64));
      for (const method of methods) {
        const { code } = await ask(method.toUpperCase(), at, method === "get" || method === "delete" ? undefined : {});
        const expected = offered[method] === undefined ? [404] : at.startsWith("/health") ? [200] : [401];
        expect([method, at, expected.includes(code) ? "as said" : code]).toEqual([method, at, "as said"]);
      }
    }
  });
});
