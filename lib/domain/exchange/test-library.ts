import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { QuestionEntry } from "./question-file";
import { readQuestionFile } from "./read-question";

const folder = fileURLToPath(new URL("../../../db/library/", import.meta.url));

/** Names of the question files that ship, `node/node-async-errors.md`. */
export const SHIPPED = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".md"))
  .sort();

export function slugOf(name: string): string {
  return name.replace(/^.*\//, "").replace(/\.md$/, "");
}

export function shippedText(name: string): string {
  return readFileSync(`${folder}${name}`, "utf8");
}

/** @throws Error naming the file and every reason it cannot be read */
export function shippedEntry(name: string): QuestionEntry {
  const read = readQuestionFile(slugOf(name), shippedText(name));
  if (!read.ok) throw new Error(`${name}\n${read.reason.join("\n")}`);
  return read.value;
}
