import { questions } from "../../questions/index.ts";
import type { CliCommand, CliGroup } from "../command.ts";
import { commandOf } from "./asked.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { conflicts } from "./conflicts.ts";
import { decide } from "./decide.ts";
import { front } from "./front.ts";
import { importCommand } from "./import.ts";
import { log } from "./log.ts";
import { mergers } from "./mergers.ts";
import { model } from "./model.ts";
import { monitor } from "./monitor.ts";
import { plan } from "./plan.ts";
import { scenario } from "./scenario.ts";
import { schema } from "./schema.ts";
import { serve } from "./serve.ts";
import { sign } from "./sign.ts";
import { swaps } from "./swaps.ts";
import { verify } from "./verify.ts";
import { web } from "./web.ts";
import { why } from "./why.ts";
import { worker } from "./worker.ts";

/** Every command, as help lists them. */
export const commands: readonly (CliCommand | CliGroup)[] = [
  decide,
  plan,
  mergers,
  swaps,
  why,
  conflicts,
  front,
  compare,
  monitor,
  ...questions.map(commandOf),
  verify,
  check,
  sign,
  log,
  model,
  importCommand,
  scenario,
  schema,
  web,
  serve,
  worker,
];
