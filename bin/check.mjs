// `npm run check`: what to run before every commit. Plain Node.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { conclude, lint, types, vitest } from "./stages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
await ensureInstalled(root);
conclude(await Promise.all([lint(root), types(root), vitest(root, "unit tests", "unit")]));
