import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Template } from "@/lib/domain/exchange/template";
import type { BankEntry } from "@/lib/domain/kits/kit";
import { read, type Transaction } from "../client";
import { NotFound } from "../errors";
import { libraryQuestion, libraryTemplate } from "../schema/library";
import type { Scope } from "../scope";

const ENTRY = {
  question: libraryQuestion.question,
  rubric: libraryQuestion.rubric,
  revision: libraryQuestion.revision,
};

/** The newest revision of every question of the library, by slug. */
export function listLibrary(scope: Scope): Promise<readonly BankEntry[]> {
  return read(scope, libraryOf);
}

export function libraryOf(tx: Transaction): Promise<BankEntry[]> {
  return tx
    .selectDistinctOn([libraryQuestion.slug], ENTRY)
    .from(libraryQuestion)
    .where(isNull(libraryQuestion.retiredAt))
    .orderBy(asc(libraryQuestion.slug), desc(libraryQuestion.revision));
}

/** The newest revision of one question. NotFound when the library has none of that name. */
export function getLibraryQuestion(scope: Scope, slug: string): Promise<BankEntry> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select(ENTRY)
      .from(libraryQuestion)
      .where(and(eq(libraryQuestion.slug, slug), isNull(libraryQuestion.retiredAt)))
      .orderBy(desc(libraryQuestion.revision))
      .limit(1);
    if (!found) throw new NotFound("question");
    return found;
  });
}

/** Name and title of those of these questions that the library holds, by slug. */
export function listTitles(
  scope: Scope,
  slugs: readonly string[],
): Promise<readonly { readonly slug: string; readonly title: string }[]> {
  return read(scope, (tx) =>
    tx
      .selectDistinctOn([libraryQuestion.slug], {
        slug: libraryQuestion.slug,
        title: sql<string>`${libraryQuestion.question} ->> 'title'`,
      })
      .from(libraryQuestion)
      .where(and(inArray(libraryQuestion.slug, [...slugs]), isNull(libraryQuestion.retiredAt)))
      .orderBy(asc(libraryQuestion.slug), desc(libraryQuestion.revision)),
  );
}

/** One revision as it was, retired or not: what somebody practised stays readable. */
export function getLibraryRevision(scope: Scope, slug: string, revision: number): Promise<BankEntry> {
  return read(scope, async (tx) => {
    const [found] = await tx
      .select(ENTRY)
      .from(libraryQuestion)
      .where(and(eq(libraryQuestion.slug, slug), eq(libraryQuestion.revision, revision)));
    if (!found) throw new NotFound("question");
    return found;
  });
}

/** Every competency, role and loop that ships, by name. */
export async function listTemplates(scope: Scope): Promise<readonly Template[]> {
  const rows = await read(scope, (tx) =>
    tx
      .select({ template: libraryTemplate.template })
      .from(libraryTemplate)
      .orderBy(asc(libraryTemplate.slug)),
  );
  return rows.map(({ template }) => template);
}
