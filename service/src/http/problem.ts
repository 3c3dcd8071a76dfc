import type { Problem } from "../../../src/scenario/index.ts";
import type { Trouble } from "./contract.ts";

/** What a request is refused with; thrown, and answered as RFC 9457 has it. */
export class Refusal extends Error {
  readonly trouble: Trouble;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    title: string,
    more: Partial<Trouble> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
    this.trouble = { type: "about:blank", title, status, ...more };
    this.headers = headers;
  }
}

/** Everything that is wrong with a scenario. */
export function scenarioRefused(problems: Trouble["problems"]): Refusal {
  return new Refusal(400, "The scenario is not right.", { problems });
}

/** Problems as they are told to whoever sent them. */
export function problemsIn(problems: readonly Problem[]): Trouble["problems"] {
  return problems.map(({ code, path, value, message: { nl, en } }) => ({
    code,
    nl,
    en,
    ...(path !== undefined && { path }),
    ...(value !== undefined && { value }),
  }));
}
