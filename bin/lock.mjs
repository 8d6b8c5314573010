// One process at a time for work on shared files. Plain Node, because it also guards the installation
// of everything else.
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Runs `work` while no other process runs work of this name on this folder. A killed holder holds nothing.
 * @template Value
 * @param {string} name a word
 * @param {string} folder
 * @param {() => Value | Promise<Value>} work
 * @param {() => void} [onWait] called once when somebody else is at it
 * @returns {Promise<Value>}
 */
export async function withLock(name, folder, work, onWait = () => {}) {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const file = join(tmpdir(), `evenhand-${name}-${hash}.lock`);
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait();
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  const mine = `${file}.${randomBytes(6).toString("hex")}`;
  // Written aside and linked, so that nobody ever reads half a lock.
  writeFileSync(mine, identity(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    removeIfDead(file);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function removeIfDead(file) {
  const holder = read(file);
  if (holder === undefined || identity(Number(holder.split(" ")[0])) === holder) return;
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(file, aside);
    // Between reading and renaming, somebody else may have cleared the dead lock and taken a new one.
    if (read(aside) !== holder) linkSync(aside, file);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** The number and the birth of a process: numbers come back, after a restart of a container even at once. */
function identity(pid) {
  if (process.platform === "linux") {
    const stat = read(`/proc/${pid}/stat`);
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    return `${pid} ${stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "gone"}`;
  }
  if (process.platform === "win32") return `${pid} ${answers(pid) ? "alive" : "gone"}`;
  return `${pid} ${spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim()}`;
}

function answers(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
