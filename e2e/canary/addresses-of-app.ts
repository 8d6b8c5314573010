import { readdirSync } from "node:fs";
import { join } from "node:path";

const APP = new URL("../../app/", import.meta.url).pathname;

/** What stands for the parts of addresses that are not fixed, by where they stand: the longest end of a pattern wins. */
export type Fillings = Readonly<Record<string, string>>;

/**
 * Every page and endpoint there is, read from the tree of files, so that a new one cannot be forgotten: a part of an
 * address that nobody filled in is an error. `[[...rest]]` is left out, as a visitor may.
 */
export function addressesOfApp(fillings: Fillings): readonly string[] {
  return patternsIn(APP)
    .map((pattern) => fill(pattern, fillings))
    .sort();
}

function patternsIn(folder: string, path = ""): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return /^(page\.tsx|route\.ts)$/.test(entry.name) ? [path || "/"] : [];
    if (entry.name.startsWith("_")) return [];
    return patternsIn(join(folder, entry.name), entry.name.startsWith("(") ? path : `${path}/${entry.name}`);
  });
}

function fill(pattern: string, fillings: Fillings): string {
  const parts = pattern.split("/");
  const filled = parts.flatMap((part, at) => {
    if (part.startsWith("[[...")) return [];
    if (!part.startsWith("[")) return [part];
    const upToHere = parts.slice(0, at + 1).join("/");
    const known = Object.keys(fillings)
      .filter((end) => upToHere.endsWith(end))
      .sort((one, other) => other.length - one.length)[0];
    if (known === undefined) throw new Error(`Say what stands for ${part} in ${pattern}.`);
    return [fillings[known] ?? ""];
  });
  return filled.join("/") || "/";
}
