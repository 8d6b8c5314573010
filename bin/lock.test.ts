import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLock } from "./lock.mjs";

const LOCK = join(import.meta.dirname, "lock.mjs");

test("work of one name on one folder runs one at a time, and both get their answers", async () => {
  const folder = randomBytes(8).toString("hex");
  let inside = 0;
  let waits = 0;
  const work = (answer: number) => async () => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise(setImmediate);
    inside -= 1;
    return answer;
  };
  const wait = () => (waits += 1);
  const answers = await Promise.all([1, 2, 3].map((n) => withLock("test", folder, work(n), wait)));
  expect(answers).toEqual([1, 2, 3]);
  expect(waits).toBe(2);
});

test("work that fails lets the next one in", async () => {
  const folder = randomBytes(8).toString("hex");
  const failing = withLock("test", folder, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(await withLock("test", folder, () => "in")).toBe("in");
});

test("a killed holder holds nothing", async () => {
  const folder = randomBytes(8).toString("hex");
  const script = `import { withLock } from ${JSON.stringify(LOCK)};
    await withLock("test", ${JSON.stringify(folder)}, () => { console.log("in"); return new Promise(() => setInterval(() => {}, 1e6)); });`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script]);
  await once(holder.stdout, "data");
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(await withLock("test", folder, () => "in")).toBe("in");
});
