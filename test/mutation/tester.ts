import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Request, Response } from "./protocol.ts";

export type Run = { readonly status: "quiet" | "noticed" | "hung"; readonly failed: readonly string[] };

/** A test process that is replaced when it hangs or dies. */
export class Tester {
  readonly #copy: string;
  #child: ChildProcess | undefined;

  constructor(copy: string) {
    this.#copy = copy;
  }

  async find(tests: readonly string[]): Promise<readonly string[]> {
    const answer = await this.#ask({ type: "find", tests }, 120_000);
    if (answer?.type !== "found") throw new Error("The test process found no tests. Maybe run `npm test` first.");
    return answer.files;
  }

  /** Runs test files until one fails or `milliseconds` are over. */
  async run(files: readonly string[], milliseconds: number, changed?: string): Promise<Run> {
    const answer = await this.#ask({ type: "run", files, ...(changed === undefined ? {} : { changed }) }, milliseconds);
    if (answer?.type !== "ran") return { status: "hung", failed: [] };
    return { status: answer.noticed ? "noticed" : "quiet", failed: answer.failed };
  }

  stop(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  /** Undefined when no answer came in time, or the process died. */
  async #ask(request: Request, milliseconds: number): Promise<Response | undefined> {
    const child = await this.#warm();
    child.send(request);
    const answer = await hear(child, milliseconds);
    if (answer === undefined) this.stop();
    return answer;
  }

  async #warm(): Promise<ChildProcess> {
    if (this.#child !== undefined) return this.#child;
    const child = fork(fileURLToPath(new URL("bench.ts", import.meta.url)), {
      cwd: this.#copy,
      env: { ...process.env, NODE_ENV: "test", VITEST: "true" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    if ((await hear(child, 120_000))?.type !== "ready") throw new Error("The test process did not start.");
    this.#child = child;
    return child;
  }
}

/** The child's next word; undefined when it dies or time is over. */
function hear(child: ChildProcess, milliseconds: number): Promise<Response | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: Response | undefined) => {
      clearTimeout(timer);
      child.off("message", settle as never).off("exit", gone);
      resolve(answer);
    };
    const gone = () => settle(undefined);
    const timer = setTimeout(gone, milliseconds);
    child.once("message", settle as never).once("exit", gone);
  });
}
