import { describe, expect, it } from "vitest";
import { runCli } from "./world.ts";

describe("web", () => {
  it("tells where the page is, and closes it when somebody stops", async () => {
    let stop = () => undefined as void;
    let closed = false;
    const engine = {
      servePage: async (port: number) => ({
        address: `http://127.0.0.1:${port}/`,
        close: async () => void (closed = true),
      }),
    };
    const onOut = () => {
      expect(closed).toBe(false);
      setTimeout(() => stop());
    };
    const onInterrupt = (told: () => void) => void (stop = told);
    const { code, out } = await runCli(["web", "--port", "8080", "--lang", "nl"], { engine, onOut, onInterrupt });
    expect(out).toBe(
      "Verdeelwijzer staat nu op http://127.0.0.1:8080/, voor een browser op deze computer. Ctrl-C stopt.\n",
    );
    expect({ code, closed }).toEqual({ code: 0, closed: true });
  });

  it.each([
    ["nl", "Poort (4173) is in gebruik."],
    ["en", "Port (4173) is in use."],
  ])("says in %s that a port is in use", async (lang, said) => {
    const engine = { servePage: async () => Promise.reject(Object.assign(new Error("no"), { code: "EADDRINUSE" })) };
    const { code, err } = await runCli(["web", "--lang", lang], { engine });
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it("says that a port is none", async () => {
    const { code, err } = await runCli(["web", "--port", "70000", "--lang", "en"]);
    expect(code).toBe(2);
    expect(err).toContain("70000");
    expect(err).toContain("--port 4173");
  });
});
