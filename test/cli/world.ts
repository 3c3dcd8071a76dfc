import type { Context, Engine } from "../../src/cli/context.ts";
import type { Io } from "../../src/cli/io.ts";
import { cliSay } from "../../src/cli/messages/index.ts";
import { resultsSchema } from "../../src/cli/machine.ts";
import { run } from "../../src/cli/run.ts";
import type { Language } from "../../src/report/index.ts";
import { proven } from "../report/fixture.ts";

/** What a run left behind. */
export interface Left {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Wishes {
  readonly engine?: Partial<Engine>;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  /** What time it is; always the same. */
  readonly moment?: string;
  /** Is given what is printed, as it is printed. */
  readonly onOut?: (text: string) => void;
  /** Is given what an interrupt calls. */
  readonly onInterrupt?: (stop: () => void) => void;
}

/** An engine that only pretends. */
const pretending: Engine = {
  makePackage: async () => proven,
  decideOnly: () =>
    ({ status: "infeasible", province: "PV25", kind: "amv", short: 3, relax: ["indicative-cap"] }) as never,
  verifyPlan: () => ({ status: "problems", problems: [] }),
  certificateOf: async () => "certificate\n",
  checkPackage: async () => ({
    status: "not judged",
    reason: "nothing here",
    told: { nl: "niets hier", en: "nothing here" },
  }),
  program: { version: "1.2.3" },
  checkers: () => ({ "check.mjs": undefined, "check.html": undefined, "certificate.md": undefined }),
  exportModel: () => ({ status: "written", text: "model\n" }),
  alternativePlans: async () => Promise.reject(new Error("no alternatives here")),
  paretoFront: async () => Promise.reject(new Error("no front here")),
  sensitivity: async () => Promise.reject(new Error("no sensitivity here")),
  pinPrices: async () => Promise.reject(new Error("no prices here")),
  resultsSchema,
  answer: (question, solving, asked) => question.answer(solving, asked),
  conflictsOf: async () => ({ status: "none" }),
  strategies: ["highs", "exhaustive"],
  openPool: () => ({ size: 1, run: () => Promise.reject(new Error("no jobs here")), close: async () => undefined }),
  searchApart: () => ({ run: () => Promise.reject(new Error("no jobs here")), close: async () => undefined }),
  openStore: async () => Promise.reject(new Error("no queue here")),
  runJob: async () => Promise.reject(new Error("no searches here")),
  servePage: async (port) => ({ address: `http://127.0.0.1:${port}/`, close: async () => undefined }),
  pageAnswers: async () => () => undefined,
  cores: 2,
  machine: () => ({}),
};

/** What a command needs to be told of, with nothing behind it. */
export function contextOf(language: Language): Omit<Context, "json" | "command"> {
  const io: Io = {
    out: () => undefined,
    err: () => undefined,
    width: 80,
    outColour: false,
    errTerminal: false,
    clock: () => 0,
    moment: () => "2025-01-01T00:00:00.000Z",
    salt: () => "0".repeat(32),
    onInterrupt: () => undefined,
  };
  return { language, say: cliSay(language), io, engine: pretending, args: [] };
}

/** Runs a command line in this process, in a world without disk of its own. */
export async function runCli(
  args: readonly string[],
  {
    engine = {},
    env = {},
    terminal = false,
    moment = "2025-01-01T00:00:00.000Z",
    onOut = () => undefined,
    onInterrupt = () => undefined,
  }: Wishes = {},
): Promise<Left> {
  let out = "";
  let err = "";
  let now = 0;
  let salts = 0;
  const io: Io = {
    out: (text) => {
      out += text;
      onOut(text);
    },
    err: (text) => void (err += text),
    width: 80,
    outColour: false,
    errTerminal: terminal,
    clock: () => (now += 0.5),
    moment: () => moment,
    salt: () => String(++salts).padStart(32, "0"),
    onInterrupt,
  };
  const pretended: Engine = { ...pretending, ...engine };
  const world = { io, engine: pretended, env, locale: "en-GB", version: "1.2.3" };
  return { code: await run(args, world), out, err };
}
