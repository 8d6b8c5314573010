import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { endChild } from "./end-child";

async function program(onTerm: string) {
  const code = `process.on("SIGTERM", () => { ${onTerm} }); setInterval(() => {}, 1000); console.log("up")`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("a child that listens ends by itself, long before its time is over", async () => {
  const child = await program("process.exit(0)");
  await endChild(child);
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
});

test("a child that does not listen is ended in time for the database to stop within ten seconds", async () => {
  const child = await program("");
  const start = performance.now();
  await endChild(child);
  expect(child.signalCode).toBe("SIGKILL");
  expect(performance.now() - start).toBeLessThan(8_000);
});

test("a child that has ended already is no wait", async () => {
  const child = await program("process.exit(0)");
  await endChild(child);
  await endChild(child);
});
