import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { summariseLibrary } from "@/lib/domain/exchange/library-summary";
import type { QuestionEntry } from "@/lib/domain/exchange/question-file";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";

const FOLDER = join(process.cwd(), "db", "library");
const USAGE = `Use:
  npm run --silent library -- --json         the whole library as JSON
  npm run --silent library -- --summary      how many questions there are per subject, kind and level
  npm run --silent library -- --references what was looked up for which question, where and when
Without --silent, npm writes two lines of its own to standard output first.`;

function main([wish, ...more]: readonly string[]): void {
  const print = PRINTED.get(wish ?? "");
  if (more.length > 0 || !print) {
    console.error(USAGE);
    process.exitCode = 64;
    return;
  }
  const entries = readLibrary();
  // Not process.exit afterwards: it would cut off what a pipe has not taken yet.
  process.stdout.on("error", leaveIfNobodyReads);
  console.log(print(entries));
}

const PRINTED: ReadonlyMap<string, (entries: readonly QuestionEntry[]) => string> = new Map([
  ["--json", (entries) => JSON.stringify(entries.map(printed), null, 2)],
  ["--summary", (entries) => summariseLibrary(entries.map(({ question }) => question))],
  ["--references", referencesOf],
]);

/** One line for each address: the question whose key points rest on it, and the day it was looked up. */
function referencesOf(entries: readonly QuestionEntry[]): string {
  return entries
    .flatMap(({ question }) =>
      question.references.map((address) => `${question.slug}\t${question.checked ?? "undated"}\t${address}`),
    )
    .join("\n");
}

/** One object per question, what people look for first at the top. */
function printed({ question, rubric }: QuestionEntry) {
  const { slug, title, subject, kind, levels, stack, minutes, ...others } = question;
  return { slug, title, subject, kind, levels, stack, minutes, ...others, ...rubric };
}

/** Ordered by subject, then slug. */
function readLibrary(): QuestionEntry[] {
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const read = readQuestionFile(basename(name, ".md"), readFileSync(join(FOLDER, name), "utf8"));
      if (!read.ok) throw new Error(`${join(FOLDER, name)}: ${read.reason.join(" ")}`);
      return read.value;
    });
}

/** `… | head` closes the pipe early: that is no fault. */
function leaveIfNobodyReads(error: NodeJS.ErrnoException): void {
  process.exit(error.code === "EPIPE" ? 0 : 1);
}

main(process.argv.slice(2));
