import { defineConfig } from "vitest/config";

const mocked = "test/**/*.mocked.test.ts";

/**
 * Files that replace a module (`vi.mock`) each have modules of their own. All others share theirs: what takes time to
 * load, a scenario or an engine, is loaded once.
 */
export default defineConfig({
  test: {
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    pool: "threads",
    maxWorkers: 2,
    // What a page shows once its engine has answered: seconds, on a machine that has much to do.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: "together", include: ["test/**/*.test.ts"], exclude: [mocked], isolate: false } },
      { extends: true, test: { name: "mocked", include: [mocked] } },
    ],
  },
});
