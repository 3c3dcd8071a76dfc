import { execFile, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** A program that checks the package in a folder, in a process of its own. */
export interface Checker {
  readonly name: string;
  readonly version: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** One check: until the process has ended, its start included. */
export interface Checked {
  readonly seconds: number;
  readonly peakMb: number;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const python = join(root, "test", "check", "check.py");

/**
 * At its end a process says its highest resident memory on standard error. Where there is /proc it is read there: what
 * getrusage tells there counts the parent too, of which a process is a copy when it begins.
 */
const nodePeak = `import { readFileSync } from "node:fs";
process.on("exit", () => {
  let kB = process.resourceUsage().maxRSS;
  try {
    kB = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? kB);
  } catch {}
  process.stderr.write("peak kB " + kB + "\\n");
});
`;

const pythonPeak = `import atexit, re, resource, runpy, sys
def peak():
    kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    try:
        with open("/proc/self/status") as status:
            kb = int(re.search(r"VmHWM:\\s*(\\d+)", status.read()).group(1))
    except (OSError, AttributeError):
        pass
    print("peak kB", kb, file=sys.stderr)
atexit.register(peak)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
`;

/** `check.mjs`, made from the sources into this folder as every package has it; and the second checker, where Python is. */
export async function checkersIn(folder: string): Promise<readonly Checker[]> {
  const [checkFile, peakOfNode, peakOfPython] = ["check.mjs", "peak.mjs", "peak.py"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const shared = { bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "warning" } as const;
  await build({ ...shared, entryPoints: [join(root, "src", "check", "main.ts")], outfile: checkFile });
  writeFileSync(peakOfNode, nodePeak);
  writeFileSync(peakOfPython, pythonPeak);
  const node: Checker = {
    name: "check.mjs",
    version: `Node ${process.version}`,
    command: process.execPath,
    args: ["--import", pathToFileURL(peakOfNode).href, checkFile],
  };
  const { status, stdout } = spawnSync("python3", ["--version"], { encoding: "utf8" });
  if (status !== 0) return [node];
  return [node, { name: "check.py", version: stdout.trim(), command: "python3", args: [peakOfPython, python] }];
}

/** Throws where the package is not accepted: then there is nothing to time. */
export function checkedBy({ name, command, args }: Checker, folder: string): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    execFile(command, [...args, folder], (error, stdout, stderr) => {
      const seconds = (performance.now() - from) / 1000;
      const peak = /peak kB (\d+)/.exec(stderr)?.[1];
      if (error === null && peak !== undefined) resolve({ seconds, peakMb: Number(peak) / 1024 });
      else reject(new Error(`${name} does not accept the package: ${stdout}${stderr}`));
    });
  });
}
