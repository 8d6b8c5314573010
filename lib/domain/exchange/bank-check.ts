import type { QuestionEntry } from "./question-file";

/** Faults that only show across questions: a slug used twice, an enemy that is absent or does not answer. */
export function checkBank(entries: readonly QuestionEntry[]): string[] {
  const reasons: string[] = [];
  const bySlug = new Map<string, QuestionEntry["question"]>();
  for (const { question } of entries) {
    if (bySlug.has(question.slug))
      reasons.push(`${question.slug}: two questions have this slug; rename one.`);
    bySlug.set(question.slug, question);
  }
  for (const { question } of entries) {
    for (const slug of question.enemies) {
      const enemy = bySlug.get(slug);
      if (enemy === undefined)
        reasons.push(`${question.slug}: its enemy ${slug} does not exist; take it out.`);
      else if (!enemy.enemies.includes(question.slug))
        reasons.push(`${slug}: it does not list ${question.slug} as an enemy; add it.`);
    }
  }
  return reasons;
}
