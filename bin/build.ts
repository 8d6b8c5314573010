import { commandEnv } from "@/lib/env";
import { BuildFailed, buildIfStale } from "./build-if-stale";
import { keepSecrets } from "./secrets";

async function main(): Promise<void> {
  await buildIfStale(process.cwd(), keepSecrets(commandEnv()), (child) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  });
  console.log("The build is current.");
}

main().catch((error: unknown) => {
  console.error(error instanceof BuildFailed ? error.message : error);
  process.exitCode = 1;
});
