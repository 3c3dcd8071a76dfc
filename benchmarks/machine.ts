import { execFileSync } from "node:child_process";
import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import type { Header } from "./result.ts";

/** What the times of a run depend on, as far as a machine tells. */
export function machine(): Header["machine"] {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    load: load(),
  };
}

export function load(): number {
  return Math.round((loadavg()[0] as number) * 100) / 100;
}

/** The commit at hand, with + where files differ from it. */
export function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const changed = git("status", "--porcelain", "--untracked-files=no").trim() !== "";
    return `${git("rev-parse", "--short=10", "HEAD").trim()}${changed ? "+" : ""}`;
  } catch {
    return "no repository";
  }
}
