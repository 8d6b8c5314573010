// `npm start`, and `node bin/start.mjs <command>` for the other commands of this folder.
// Plain Node: it runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [command = "serve", ...args] = process.argv.slice(2);
const script = join(root, "bin", `${command}.ts`);

if (!/^[a-z-]+$/.test(command) || !existsSync(script)) {
  console.error(`There is no command "${command}". See the folder bin.`);
  process.exit(64);
}

await ensureInstalled(root);
const settings = join(root, ".env");
if (existsSync(settings)) process.loadEnvFile(settings);

// The channel tells the command when this process is killed without a chance to pass a signal on.
const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, ...args], {
  cwd: root,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
