import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The checkout that is looked at. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

export interface Ran {
  readonly ok: boolean;
  /** What it wrote for programs (stdout). */
  readonly told: string;
  /** All that it wrote. */
  readonly output: string;
}

/** Runs a command in the checkout, for so many seconds at most. Never throws: a command that is not there is not ok. */
export function run(command: string, args: readonly string[], seconds = 60): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", CI: "true" };
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let told = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      told += part;
      output += part;
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => (output += part));
    const late = setTimeout(() => {
      output = `took more than ${seconds} seconds\n${output}`;
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.once("error", (error) => {
      clearTimeout(late);
      resolve({ ok: false, told, output: `${error.message}\n${output}` });
    });
    child.once("close", (code) => {
      clearTimeout(late);
      resolve({ ok: code === 0, told, output });
    });
  });
}

/** Runs npm: the one that runs this, where npm does. */
export function npm(args: readonly string[], seconds: number): Promise<Ran> {
  const script = process.env.npm_execpath;
  return script?.endsWith("npm-cli.js") === true
    ? run(process.execPath, [script, ...args], seconds)
    : run("npm", args, seconds);
}

/** The first lines that say something, as one. */
export function firstLines(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const said = lines.filter((line) => /[a-z]/i.test(line));
  const wrong = said.filter((line) => /fail|error|×/i.test(line));
  const told = (wrong.length > 0 ? wrong : said).slice(0, 3).join(" | ");
  return told.length > 300 ? `${told.slice(0, 299)}…` : told;
}
