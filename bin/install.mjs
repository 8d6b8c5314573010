// Installs the packages when they are missing or not those of the lockfile. Plain Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";

/** @param {string} root folder of package.json */
export async function ensureInstalled(root) {
  checkNode();
  if (isCurrent(root)) return;
  // Not to standard output: there stands what a command prints for another program.
  const say = () => console.error("Another process installs the packages; waiting for it.");
  const done = await withLock("install", root, () => isCurrent(root) || install(root), say);
  if (!done) {
    console.error(
      "The packages could not be installed. The first start needs the network, or a filled npm cache.",
    );
    process.exit(1);
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `This is Node ${process.versions.node}; Evenhand needs Node 20.19 or newer (https://nodejs.org).`,
  );
  process.exit(78);
}

function install(root) {
  console.error("Installing the packages of package-lock.json.");
  // Styles and types are needed to build, also where NODE_ENV says production.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ["inherit", 2, "inherit"] };
  const ran = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (ran.status !== 0) return false;
  stamp(root);
  return true;
}

function isCurrent(root) {
  const file = stampFile(root);
  if (existsSync(file) && readFileSync(file, "utf8") === digest(root)) return true;
  if (!agrees(root)) return false;
  stamp(root);
  return true;
}

function stamp(root) {
  try {
    writeFileSync(stampFile(root), digest(root));
  } catch {
    // A read-only installation is compared again next time.
  }
}

function digest(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function stampFile(root) {
  return join(root, "node_modules", ".evenhand-lockfile");
}

/** Compares with npm's own note of what it installed; packages for other platforms may be absent. */
function agrees(root) {
  const note = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = readPackages(note);
  return Object.entries(readPackages(join(root, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "") return true;
    const spared = wanted.optional || wanted.devOptional || wanted.extraneous;
    return installed[path] ? installed[path].version === wanted.version : spared === true;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
