import { availableParallelism } from "node:os";
import { join } from "node:path";
import { alternativePlans } from "../explain/alternatives/index.ts";
import { paretoFront } from "../explain/front/index.ts";
import { pinPrices, sensitivity } from "../explain/sensitivity/index.ts";
import { conflictsOf } from "../explain/conflicts/index.ts";
import { runJob } from "../explain/sweep/index.ts";
import { certificateOf } from "../certify/index.ts";
import { checkPackage } from "../check/index.ts";
import { decideOnly, exportModel, makePackage, verifyPlan } from "../app/index.ts";
import { strategies } from "../../solver/index.ts";
import { createNodePool } from "../../workers/node-pool.ts";
import { words } from "./load.ts";
import { chooseLanguage } from "./locale.ts";
import { beside, machine, ownProgram, ownVersion, resultsSchema } from "./machine.ts";
import { pageAnswers, servePage } from "./page-server.ts";
import { cliSay } from "./messages/index.ts";
import { processIo } from "./process-io.ts";
import { run } from "./run.ts";
import { searchApart } from "./searching/search-apart.ts";
import { openStore } from "./store.ts";

/** Who stops a command waits two seconds at most; verifying the best plan and writing its files need the second of them. */
const GRACE = 400;

const args = process.argv.slice(2);
const { locale } = Intl.DateTimeFormat().resolvedOptions();
const language = chooseLanguage(args, process.env, locale);
const say = cliSay(language);

const code = await run(args, {
  io: processIo((error) => `${say("error.prefix")}: ${say("error.stream", { why: words(error, language) })}`),
  engine: {
    makePackage,
    decideOnly,
    exportModel,
    certificateOf,
    checkPackage,
    program: ownProgram(),
    checkers: () => ({
      "check.mjs": beside("check.mjs"),
      "check.html": beside("check.html"),
      "certificate.md": beside(join("..", "docs", "certificate.md")),
    }),
    resultsSchema,
    answer: (question, solving, asked) => question.answer(solving, asked),
    conflictsOf,
    sensitivity,
    pinPrices,
    alternativePlans,
    paretoFront,
    verifyPlan,
    strategies: strategies.map((strategy) => strategy.name),
    openPool: (threads) => createNodePool({ threads, grace: GRACE }),
    openStore,
    runJob,
    searchApart: (threads) => searchApart(threads, GRACE),
    servePage,
    pageAnswers,
    cores: availableParallelism(),
    machine,
  },
  env: process.env,
  locale,
  version: ownVersion(),
});
// Not process.exit: what was written to a pipe must still arrive.
process.exitCode = code;
