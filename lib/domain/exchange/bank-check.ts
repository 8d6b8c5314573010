import type { QuestionEntry } from "./question-file";
import { likeness } from "./text-measures";

/** Two prompts that share so many stems are one question asked twice. The closest strangers share a third. */
const TOO_ALIKE = 0.5;

/**
 * Faults that only show across questions: a slug or title used twice, an enemy that is absent or does not answer,
 * near-duplicates that are no enemies. A sentence each; empty when there are none.
 */
export function checkBank(entries: readonly QuestionEntry[]): string[] {
  const reasons: string[] = [];
  const bySlug = new Map<string, QuestionEntry["question"]>();
  const byTitle = new Map<string, string>();
  for (const { question } of entries) {
    const title = question.title.toLowerCase();
    const other = byTitle.get(title);
    if (bySlug.has(question.slug))
      reasons.push(`${question.slug}: two questions have this slug; rename one.`);
    else if (other !== undefined)
      reasons.push(`${question.slug}: ${other} has the same title; give it another.`);
    bySlug.set(question.slug, question);
    byTitle.set(title, question.slug);
  }
  for (const question of bySlug.values()) {
    for (const slug of question.enemies) {
      const enemy = bySlug.get(slug);
      if (enemy === undefined)
        reasons.push(`${question.slug}: its enemy ${slug} does not exist; take it out.`);
      else if (!enemy.enemies.includes(question.slug))
        reasons.push(`${slug}: it does not list ${question.slug} as an enemy; add it.`);
    }
  }
  reasons.push(...checkLikeness([...bySlug.values()]));
  return reasons;
}

function checkLikeness(questions: readonly QuestionEntry["question"][]): string[] {
  return questions.flatMap((one, index) =>
    questions
      .slice(index + 1)
      .filter((other) => !one.enemies.includes(other.slug) && likeness(one.prompt, other.prompt) >= TOO_ALIKE)
      .map((other) => `${one.slug}: it asks nearly the same as ${other.slug}; list them as enemies.`),
  );
}
