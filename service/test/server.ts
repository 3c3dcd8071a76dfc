import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** A PostgreSQL of this test alone, so that it can be stopped and started in the middle. */
export interface Server {
  readonly address: string;
  /** Where it keeps everything, and may write. */
  readonly folder: string;
  readonly start: () => void;
  /** At once, as when its machine is switched off. */
  readonly kill: () => void;
  readonly remove: () => void;
  /** A program of PostgreSQL’s, as who operates it would run it on this server. */
  readonly run: (program: string, ...args: readonly string[]) => void;
}

const versions = "/usr/lib/postgresql";
/** Where Debian has the newest of them; undefined where there is none. */
const binaries = existsSync(versions)
  ? readdirSync(versions)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, "bin"))
      .find((folder) => existsSync(join(folder, "initdb")))
  : undefined;

/** Whether there is a PostgreSQL to start. */
export const isThere = binaries !== undefined;

/** Sets a new one up, at a port of this machine that is free, and starts it. */
export async function newServer(): Promise<Server> {
  if (binaries === undefined) throw new Error("There is no PostgreSQL on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const data = join(folder, "data");
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  const port = await freePort();
  as("initdb", "-D", data, "-U", "tester", "-A", "trust", "-N", "-E", "UTF8", "--locale=C.UTF-8");
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const start = () => as("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start");
  start();
  return {
    folder,
    address: `postgres://tester@127.0.0.1:${port}/postgres`,
    start,
    run: (program, ...args) => as(program, "-h", "127.0.0.1", "-p", String(port), "-U", "tester", ...args),
    kill: () => as("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"),
    remove() {
      try {
        as("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop");
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const isRoot = userInfo().uid === 0;

/** PostgreSQL does not run as root. */
function as(command: string, ...args: readonly string[]): void {
  const whole = [join(binaries ?? "", command), ...args];
  const [first = "", ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...whole] : whole;
  execFileSync(first, rest, { cwd: tmpdir(), stdio: "ignore" });
}

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
