import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { commandEnv, passOn } from "@/lib/env";
import { findBrowser } from "./browser.mjs";
import { buildIfStale } from "./build-if-stale";
import { keepSecrets } from "./secrets";

// `npm run bench:live -- [--rounds N] [--only write,fan-out]`: how fast the live interview is, against what it could be.
async function main(): Promise<void> {
  const env = commandEnv();
  await buildIfStale(process.cwd(), keepSecrets(env), (child) => process.once("exit", () => child.kill()));
  const bench = join("e2e", "bench", "live.ts");
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(process.execPath, [...flags, bench, ...process.argv.slice(2)], {
    // A DATABASE_URL is somebody's real one; the bench makes its own.
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
