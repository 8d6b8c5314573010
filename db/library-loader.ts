import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import postgres from "postgres";
import { readQuestionFile } from "@/lib/domain/exchange/read-question";
import { sha256 } from "./digest";
import { StartRefused } from "./start-refused";

const FOLDER = join(process.cwd(), "db", "library");

/**
 * Brings the library's tables to what the files say. A changed file is a new revision, a missing one is
 * retired; what kits hold is never touched. Doing it twice changes nothing. Runs as the tables' owner.
 * @throws StartRefused naming the file and what is wrong with it
 */
export async function loadLibrary(
  ownerUrl: string,
  folder = FOLDER,
): Promise<{ readonly added: number; readonly unchanged: number }> {
  const files = await readFiles(folder);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('evenhand library'))`;
      const known = await tx<{ slug: string; revision: number; digest: string; retired: boolean }[]>`
        select distinct on (slug) slug, revision, digest, retired_at is not null as retired
        from library_question order by slug, revision desc`;
      const bySlug = new Map(known.map((row) => [row.slug, row]));
      let added = 0;
      for (const file of files) {
        const before = bySlug.get(file.slug);
        if (before?.digest === file.digest && !before.retired) continue;
        added++;
        if (before?.digest === file.digest) {
          await tx`update library_question set retired_at = null where slug = ${file.slug} and revision = ${before.revision}`;
          continue;
        }
        await tx`insert into library_question (slug, revision, digest, question, rubric) values (
          ${file.slug}, ${(before?.revision ?? 0) + 1}, ${file.digest},
          ${tx.json(file.entry.question)}, ${tx.json(file.entry.rubric)})`;
      }
      const slugs = files.map(({ slug }) => slug);
      await tx`update library_question set retired_at = clock_timestamp()
        where retired_at is null and slug <> all(${slugs})`;
      return { added, unchanged: files.length - added };
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function readFiles(folder: string) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".md")).sort();
  const slugs = names.map((name) => basename(name, ".md"));
  const double = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (double)
    throw new StartRefused(`${folder} holds ${double}.md twice; a question's name is for one only.`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const slug = basename(name, ".md");
      const entry = readQuestionFile(slug, text);
      if (!entry.ok) throw new StartRefused(`${join(folder, name)}: ${entry.reason.join(" ")}`);
      return { slug, digest: sha256(text), entry: entry.value };
    }),
  );
}
