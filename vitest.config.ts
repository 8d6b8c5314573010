import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}` },
      { find: "server-only", replacement: `${root}db/testing/empty.ts` },
    ],
  },
  test: {
    // An awkward zone on purpose: half an hour off, so that a forgotten UTC shows.
    env: { TZ: "Asia/Kolkata" },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // Pure rules leave nothing behind, and loading the same modules for each file takes longer than its tests.
        test: {
          name: "unit",
          include: ["{lib,components,app}/**/*.test.ts"],
          exclude: ["lib/server/**"],
          isolate: false,
        },
      },
      {
        extends: true,
        // Properties over the real solver take a minute; `check` has to take seconds.
        test: { name: "solver", include: ["lib/server/**/*.test.ts"] },
      },
      {
        extends: true,
        // Each file has a database of its own and closes its pool; the modules may stay loaded.
        test: {
          name: "data",
          isolate: false,
          include: ["db/**/*.test.ts"],
          exclude: ["db/embedded.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        // Whatever server the data tests are given, these start their own or need none.
        test: { name: "machine", include: ["bin/**/*.test.ts", "db/embedded.test.ts"], maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["e2e/{bench,faults}/**/*.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          maxWorkers: 2,
          // Hundreds of interviews in one test.
          testTimeout: 1_800_000,
        },
      },
    ],
  },
});
