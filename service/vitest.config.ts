import { defineConfig } from "vitest/config";

/** Databases and processes of their own, which wait more than they work: as many files at once as there are. */
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 3 },
});
