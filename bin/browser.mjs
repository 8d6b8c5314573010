// Finds or gets a browser for the journeys. Plain Node.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @returns {string | undefined} the path of a browser; undefined leaves the choice to Playwright */
export function findBrowser(root) {
  const found = [process.env.EVENHAND_TEST_BROWSER, ...PLACES].find(works);
  if (found) return found;
  if (process.getuid?.() === 0 && run("apt-get", ["--version"], "ignore")) {
    console.log("No browser found; installing Chromium with apt-get.");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    if (works("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  console.log("No browser found; asking Playwright to download its own.");
  const command = join(root, "node_modules", "@playwright", "test", "cli.js");
  if (!run(process.execPath, [command, "install", "chromium"]))
    console.error(
      "No browser could be installed: install Chromium or Chrome, or set EVENHAND_TEST_BROWSER to one.",
    );
  return undefined;
}

/** Asking for the version also sorts out the stubs that only advertise a package. */
function works(path) {
  return Boolean(path) && run(path, ["--version"], "ignore");
}

function run(program, args, stdio = "inherit") {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio, env }).status === 0;
}
