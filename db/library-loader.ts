import { join } from "node:path";
import postgres from "postgres";
import type { QuestionEntry } from "@/lib/domain/exchange/question-file";
import type { Template } from "@/lib/domain/exchange/template";
import { type LibraryFile, readQuestionFiles, readTemplateFiles } from "./library-files";

const FOLDER = join(process.cwd(), "db", "library");
const TEMPLATES = join(process.cwd(), "db", "templates");

/**
 * Brings the library's tables to what the files say. A changed question is a new revision, a missing one is
 * retired; what kits hold is never touched. Templates are replaced. Doing it twice changes nothing. Runs as the
 * tables' owner. The counts are of questions.
 * @throws StartRefused naming the file and what is wrong with it
 */
export async function loadLibrary(
  ownerUrl: string,
  folder = FOLDER,
  templateFolder = TEMPLATES,
): Promise<{ readonly added: number; readonly unchanged: number }> {
  const [questions, templates] = await Promise.all([
    readQuestionFiles(folder),
    readTemplateFiles(templateFolder),
  ]);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('evenhand library'))`;
      await bringTemplates(tx, templates);
      const added = await bringQuestions(tx, questions);
      return { added, unchanged: questions.length - added };
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function bringQuestions(
  tx: postgres.TransactionSql,
  files: readonly LibraryFile<QuestionEntry>[],
): Promise<number> {
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
  await tx`update library_question set retired_at = clock_timestamp()
    where retired_at is null and slug <> all(${files.map(({ slug }) => slug)})`;
  return added;
}

/** A template has no revisions: whatever is made with it keeps its own copy. */
async function bringTemplates(
  tx: postgres.TransactionSql,
  files: readonly LibraryFile<Template>[],
): Promise<void> {
  for (const { slug, digest, entry } of files)
    await tx`insert into library_template (slug, digest, template) values (${slug}, ${digest}, ${tx.json(entry)})
      on conflict (slug) do update set digest = excluded.digest, template = excluded.template,
        created_at = clock_timestamp()
      where library_template.digest <> excluded.digest`;
  await tx`delete from library_template where slug <> all(${files.map(({ slug }) => slug)})`;
}
