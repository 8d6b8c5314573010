import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { QuestionEntry } from "@/lib/domain/exchange/question-file";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";
import { readTemplateFile, type Template } from "@/lib/domain/exchange/template";
import type { Result } from "@/lib/domain/shared/result";
import { sha256 } from "./digest";
import { StartRefused } from "./start-refused";

/** One file of the library: its name without `.md`, the digest of its text, and what it says. */
export type LibraryFile<Entry> = { readonly slug: string; readonly digest: string; readonly entry: Entry };

/** @throws StartRefused naming the file and what is wrong with it */
export function readQuestionFiles(folder: string): Promise<readonly LibraryFile<QuestionEntry>[]> {
  return readFiles(folder, readQuestionFile);
}

/** @throws StartRefused naming the file and what is wrong with it */
export function readTemplateFiles(folder: string): Promise<readonly LibraryFile<Template>[]> {
  return readFiles(folder, readTemplateFile);
}

async function readFiles<Entry>(
  folder: string,
  read: (slug: string, text: string) => Result<Entry, string[]>,
): Promise<readonly LibraryFile<Entry>[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".md")).sort();
  const slugs = names.map((name) => basename(name, ".md"));
  const double = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (double) throw new StartRefused(`${folder} holds ${double}.md twice; a name is for one only.`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const slug = basename(name, ".md");
      const entry = read(slug, text);
      if (!entry.ok) throw new StartRefused(`${join(folder, name)}: ${entry.reason.join(" ")}`);
      return { slug, digest: sha256(text), entry: entry.value };
    }),
  );
}
