import { defineConfig } from "@playwright/test";
import { JOURNEYS_URL } from "./addresses";

const { EVENHAND_TEST_BROWSER: browser } = process.env;

/** The journeys. They run against a production start of the built product on a data folder of their own. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./global-setup.ts",
  // Everybody in a journey is somebody new, so two at once do not meet; one alone leaves a third of two cores idle.
  workers: 2,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 40_000 },
  reporter: [["list"]],
  use: {
    baseURL: JOURNEYS_URL,
    viewport: { width: 1366, height: 768 },
    actionTimeout: 40_000,
    navigationTimeout: 90_000,
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    video: "off",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    // Half an hour off, so that a forgotten UTC shows.
    {
      name: "journeys",
      testIgnore: ["faults/**", "canary/**", "bench/**"],
      use: { timezoneId: "Asia/Kolkata" },
    },
    { name: "faults", testMatch: "faults/**/*.spec.ts" },
    // Thousands of pages read in a row: `npm run canary`.
    { name: "canary", testMatch: "canary/**/*.spec.ts" },
  ],
});
