import { createVitest, type TestSpecification, type Vitest } from "vitest/node";
import type { Request, Response } from "./protocol.ts";

/**
 * One warm test process in a copy of the project, told what to run by its parent. Warm: sources stay transformed
 * from one mutant to the next, only the file that changed is read again.
 */
const vitest: Vitest = await createVitest("test", {
  root: process.cwd(),
  watch: false,
  reporters: [{}],
  bail: 1,
  maxWorkers: 1,
  // What one mutant left in memory is not there for the next.
  isolate: true,
  // In the order asked, not in the order of last time's durations.
  sequence: {
    sequencer: class {
      sort(files: TestSpecification[]) {
        return files;
      }
      shard(files: TestSpecification[]) {
        return files;
      }
    },
  },
});
await vitest.standalone();

process.on("message", (request: Request) => {
  void answer(request).then((response) => process.send?.(response));
});
process.on("disconnect", () => process.exit());
process.send?.({ type: "ready" } satisfies Response);

async function answer(request: Request): Promise<Response> {
  if (request.type === "find") {
    const found = await Promise.all(request.tests.map((path) => vitest.globTestSpecifications([path])));
    return { type: "found", files: [...new Set(found.flat().map((spec) => spec.moduleId))] };
  }
  if (request.changed !== undefined) vitest.invalidateFile(request.changed);
  const all = await vitest.globTestSpecifications();
  const specs = request.files.flatMap((file) => all.filter((spec) => spec.moduleId === file));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs, false);
  const failed = testModules.filter((module) => !module.ok()).map((module) => module.moduleId);
  const noticed = failed.length > 0 || unhandledErrors.length > 0;
  if (request.changed !== undefined) vitest.invalidateFile(request.changed);
  return { type: "ran", noticed, failed };
}
