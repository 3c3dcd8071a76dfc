import { describe, expect, it } from "vitest";
import { cliMessages, cliSay } from "../../src/cli/messages/index.ts";
import { placeholders } from "../../src/cli/placeholders.ts";
import { runCli } from "./world.ts";

describe("words that stand for values", () => {
  it("are in the language of the run, and what is none of ours stays", () => {
    expect(placeholders("why [options] <municipality>", cliSay("nl"))).toBe("why [options] <gemeente>");
    expect(placeholders("schema [command...]", cliSay("nl"))).toBe("schema [opdracht...]");
    expect(placeholders("--lang <nl|en>, --threads <n>", cliSay("nl"))).toBe("--lang <nl|en>, --threads <n>");
    const keys = Object.keys(cliMessages.en).filter((key) => key.startsWith("value."));
    for (const key of keys) expect(cliMessages.en).toHaveProperty([key], key.replace("value.", ""));
  });

  it.each(["plan", "why", "import", "sign", "model", "compare", "effects", "scenario scaffold", "check"])(
    "are Dutch in the help of %s",
    async (command) => {
      const { out } = await runCli([...command.split(" "), "--help", "--lang", "nl"]);
      const found = [...out.matchAll(/<([a-z]+)(?:\.\.\.)?>/g)].map((match) => match[1] ?? "");
      const { nl } = cliMessages;
      const dutch = Object.entries(nl).flatMap(([key, word]) => (key.startsWith("value.") ? [word] : []));
      expect(found.filter((word) => !["n", "s", "id", ...dutch].includes(word))).toEqual([]);
    },
  );

  it("are told in Dutch where one is missing", async () => {
    const { err } = await runCli(["why", "--lang", "nl"]);
    expect(err).toContain("Er ontbreekt een gegeven (gemeente)");
  });
});
