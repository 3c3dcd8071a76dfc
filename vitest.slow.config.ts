import { defineConfig } from "vitest/config";

/** Tests that take minutes: the whole country, made by the command line. */
export default defineConfig({
  test: {
    include: ["test/slow/**/*.slow.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    pool: "threads",
    maxWorkers: 1,
  },
});
