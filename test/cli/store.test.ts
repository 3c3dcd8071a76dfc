import { describe, expect, it } from "vitest";
import { openStore, shownPlace } from "../../src/cli/store.ts";

describe("the place of a queue", () => {
  it.each([
    ["postgres://me:secret@machine/one", "postgres://me:…@machine/one"],
    ["postgres://me:se@cret/@machine/one", "postgres://me:…@machine/one"],
    [
      "postgres://machine/one?user=me&password=secret&sslmode=verify-full",
      "postgres://machine/one?user=me&password=…&sslmode=verify-full",
    ],
    ["postgress://me:secret@machine/one", "postgress://me:…@machine/one"],
    ["postgres://me@machine/one", "postgres://me@machine/one"],
    ["folder/queue", "folder/queue"],
  ])("is told without a password: %s", (place, shown) => {
    expect(shownPlace(place)).toBe(shown);
  });

  it("is no folder where it is the address of something else, or of PostgreSQL with a slip", async () => {
    const silent = { onNobody: () => {} };
    await expect(openStore("postgress://machine/one", silent)).rejects.toThrow("no address of a PostgreSQL");
    await expect(openStore("https://machine/one", silent)).rejects.toThrow("no address of a PostgreSQL");
  });
});
