import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { commandEnv, passOn } from "@/lib/env";
import { findBrowser } from "./browser.mjs";
import { buildIfStale } from "./build-if-stale";
import { keepSecrets } from "./secrets";

// `npm run canary`: reads every address of the current build as everybody, and looks for what they must not see.
async function main(): Promise<void> {
  const env = commandEnv();
  await buildIfStale(process.cwd(), keepSecrets(env), (child) => process.once("exit", () => child.kill()));
  const playwright = join("node_modules", "@playwright", "test", "cli.js");
  const asked = ["test", "-c", join("e2e", "playwright.config.ts"), "--project=canary"];
  const child = spawn(process.execPath, [playwright, ...asked, ...process.argv.slice(2)], {
    // A DATABASE_URL is somebody's real one; the crawl makes an installation of its own.
    env: passOn({
      DATABASE_URL: "",
      EVENHAND_DATA: env.EVENHAND_DATA,
      EVENHAND_TEST_BROWSER: findBrowser(process.cwd()) ?? "",
    }),
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, "exit");
  process.exitCode = code ?? 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
