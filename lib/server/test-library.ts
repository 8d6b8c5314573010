import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";
import { SUBJECTS } from "@/lib/domain/questions/subjects";

const LIBRARY = fileURLToPath(new URL("../../db/library/", import.meta.url));

/** The questions of the library that ships, from its files. */
export function libraryBank(): Bank {
  return SUBJECTS.flatMap((subject) =>
    readdirSync(`${LIBRARY}${subject}`).map((name) => `${subject}/${name}`),
  )
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const read = readQuestionFile(basename(name, ".md"), readFileSync(`${LIBRARY}${name}`, "utf8"));
      if (!read.ok) throw new Error(`${name}\n${read.reason.join("\n")}`);
      return { ...read.value, revision: 1 };
    });
}
