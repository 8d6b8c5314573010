import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { commandEnv, passOn } from "@/lib/env";
import { findBrowser } from "./browser.mjs";
import { buildIfStale } from "./build-if-stale";
import { keepSecrets } from "./secrets";

// `npm run faults -- [--rounds N] [--seed S] [--only F01,F02]`: the fault campaign against the current build.
async function main(): Promise<void> {
  const env = commandEnv();
  await buildIfStale(process.cwd(), keepSecrets(env), (child) => process.once("exit", () => child.kill()));
  const campaign = join("e2e", "faults", "campaign.ts");
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(process.execPath, [...flags, campaign, ...process.argv.slice(2)], {
    // A DATABASE_URL is somebody's real one; a campaign makes and breaks its own.
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
