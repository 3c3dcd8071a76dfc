import { defineConfig } from "vitest/config";

const mocked = "test/**/*.mocked.test.ts";
const screens = "test/web/**/*.test.ts";

/**
 * Files that replace a module (`vi.mock`) each have modules of their own. All others share theirs: what takes time to
 * load, a scenario or an engine, is loaded once. What waits for a browser on a loaded machine may be tried once more there;
 * the report says that it was. Nothing else is: a property that fails once has failed.
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
      {
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: [mocked, screens], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "screens",
          include: [screens],
          exclude: [mocked],
          isolate: false,
          retry: process.env["CI"] === undefined ? 0 : 1,
        },
      },
      { extends: true, test: { name: "mocked", include: [mocked] } },
    ],
  },
});
