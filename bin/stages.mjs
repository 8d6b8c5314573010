// Runs the stages of `check` and `test`, one line of time each, and counts their tests. Plain Node.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const reports = mkdtempSync(join(tmpdir(), "evenhand-reports-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
const bin = (root, name) =>
  join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** @typedef {{ name: string, passed: number, failed: number, seconds: string }} Outcome */

export const lint = (root) => stage(root, "format and lint", "biome", ["check", "--error-on-warnings"]);
export const types = (root) => stage(root, "types", "tsc", ["--noEmit", "-p", "."]);

export function vitest(root, name, project, env = {}) {
  const report = join(reports, `${name.replaceAll(/\W/g, "-")}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return stage(root, name, "vitest", args, env, () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

export function playwright(root, name, env) {
  const report = join(reports, "playwright.json");
  const args = ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json"];
  // Not the crawl, which has a command of its own.
  args.push("--project=journeys", "--project=faults");
  const variables = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return stage(root, name, "playwright", args, variables, () => {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, "utf8")).stats;
    return { passed: expected, failed: unexpected + flaky };
  });
}

/**
 * Runs a program to its end, then prints what it said in one piece, so that stages may run side by side.
 * A stage that fails without a failed test to show for it counts as one failure.
 * @returns {Promise<Outcome>}
 */
export async function stage(root, name, program, args, env = {}, count = () => ({ passed: 0, failed: 0 })) {
  const start = performance.now();
  const file = program === "node" ? process.execPath : bin(root, program);
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32" && program !== "node",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  // Whoever stops a run does not want its other stages.
  const stop = () => {
    child.once("close", () => process.exit(130));
    child.kill("SIGTERM");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      said += error.message;
      resolve(1);
    });
    child.once("close", (status) => resolve(status ?? 1));
  });
  process.off("SIGINT", stop).off("SIGTERM", stop);
  const { passed, failed } = counted(count);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`\n── ${name}: ${code === 0 ? "passed" : "FAILED"} in ${seconds} s\n${said.trimEnd()}`);
  return { name, passed, failed: code === 0 ? failed : Math.max(failed, 1), seconds };
}

function counted(count) {
  try {
    return count();
  } catch {
    // No report: the runner fell over before its first test, and its exit code says so.
    return { passed: 0, failed: 0 };
  }
}

/** Prints one line per stage, then the closing line, and sets the exit code. */
export function conclude(outcomes) {
  console.log("");
  for (const { name, passed, failed, seconds } of outcomes)
    console.log(
      `${failed > 0 ? "FAILED" : "passed"}  ${name}  ${seconds} s${passed + failed > 0 ? `  ${passed}/${passed + failed}` : ""}`,
    );
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}
