// `npm test`: everything, from a fresh checkout. Plain Node.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";
import { ensureInstalled } from "./install.mjs";
import { installedPostgres } from "./installed-postgres.mjs";
import { conclude, lint, playwright, stage, types, vitest } from "./stages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
await ensureInstalled(root);
const browser = findBrowser(root);

const outcomes = await Promise.all([lint(root), types(root), vitest(root, "unit tests", "unit")]);
outcomes.push(
  ...(await Promise.all([
    vitest(root, "server tests", "solver"),
    // These mostly wait for servers to start and to fall.
    vitest(root, "tests of this machine", "machine"),
  ])),
);
outcomes.push(...(await dataTests()));
const built = await stage(root, "build", "node", ["bin/start.mjs", "build"]);
outcomes.push(built);
if (built.failed === 0)
  outcomes.push(await playwright(root, "journeys", { EVENHAND_TEST_BROWSER: browser ?? "" }));
conclude(outcomes);

/** On the server that npm brings, and on another one where there is one: installations choose either. */
async function dataTests() {
  const { TEST_DATABASE_URL: given } = process.env;
  const installed = installedPostgres();
  const other = given
    ? { name: "TEST_DATABASE_URL", env: { TEST_DATABASE_URL: given, EVENHAND_TEST_BINARIES: "" } }
    : installed && { name: installed, env: { EVENHAND_TEST_BINARIES: installed } };
  const own = { TEST_DATABASE_URL: "", EVENHAND_TEST_BINARIES: "" };
  const done = [await vitest(root, "data tests, PostgreSQL brought by npm", "data", own)];
  if (other) done.push(await vitest(root, `data tests, ${other.name}`, "data", other.env));
  console.log(
    `\nThe data tests used ${other ? `two servers: the one npm brings and ${other.name}` : "one server: the one npm brings"}.`,
  );
  return done;
}
