import { STACKS } from "@/lib/domain/questions/subjects";
import { RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { checkAnchors } from "./anchor-check";
import { prohibitedIn } from "./prohibited";
import type { QuestionEntry } from "./question-file";
import { contentStems, likeness, shareFound, words } from "./text-measures";

const PROMPT_WORDS = { least: 4, most: 59 };
const REFERENCE_WORDS = { least: 80, most: 250 };
const SAMPLE_WORDS = { least: 40, most: 120 };
const KEY_POINTS = { least: 3, most: 7 };
const MINUTES = { least: 2, most: 30 };
/** A quarter of a key point’s stems: below that the reference answer speaks of something else. */
const TOUCHED = 1 / 4;
const TOO_ALIKE = 0.6;

/** Headings and list items: nobody speaks so. */
const WRITTEN = /^\s*(?:[-*•]|\d+[.)]|#+)\s/m;

/**
 * Every rule of the standard for questions that a program can see. One sentence per fault, naming the field and
 * the remedy; empty when the question meets the standard.
 */
export function checkEntry({ question, rubric }: QuestionEntry): string[] {
  const reasons: string[] = [];
  const range = (field: string, found: number, { least, most }: { least: number; most: number }) => {
    if (found < least || found > most)
      reasons.push(`${field}: ${found} found; keep it between ${least} and ${most}.`);
  };
  range("Words of the prompt", words(question.prompt).length, PROMPT_WORDS);
  range("Words of the reference answer", words(question.reference).length, REFERENCE_WORDS);
  range("Key points", question.keyPoints.length, KEY_POINTS);
  range("Minutes", question.minutes, MINUTES);
  for (const [field, values] of [
    ["Probes", question.probes],
    ["Signs to look for", question.signs],
    ["Warning signs", question.warnings],
  ] as const) {
    if (values.length < 2) reasons.push(`${field}: ${values.length} found; write at least two.`);
  }
  for (const [field, values] of [
    ["Levels", question.levels],
    ["Competencies", question.competencies],
  ] as const) {
    if (values.length === 0) reasons.push(`${field}: none found; name at least one.`);
  }
  if (question.purpose.trim() === "") reasons.push("Purpose: it is empty; say why the question is asked.");
  if (question.prompt.includes("\n\n")) reasons.push("Prompt: it has paragraphs; keep it to one thought.");
  if (WRITTEN.test(question.prompt)) reasons.push("Prompt: it has marks of writing; put it as it is said.");
  const own = STACKS.find((stack) => stack === question.subject);
  if (own !== undefined && !question.stack.includes(own))
    reasons.push(`Stack: the subject is ${own}; add ${own} to the stack.`);
  if (question.enemies.includes(question.slug))
    reasons.push("Enemies: the question names itself; take it out.");
  if (question.checked !== null && question.references.length === 0)
    reasons.push("References: facts were checked but no source stands there; add its address.");

  const reference = contentStems(question.reference);
  question.keyPoints.forEach((point, index) => {
    if (shareFound(contentStems(point), reference) < TOUCHED)
      reasons.push(`Key point ${index + 1}: the reference answer does not mention it; write it in.`);
  });
  reasons.push(
    ...checkTexts(question),
    ...checkTopics({ question, rubric }),
    ...checkAnchors(rubric.anchors),
  );
  for (const level of RUBRIC_LEVELS) {
    const name = `Sample answer ${RUBRIC_LEVEL_NAMES[level]}`;
    range(`Words of ${name.toLowerCase()}`, words(rubric.samples[level]).length, SAMPLE_WORDS);
    if (WRITTEN.test(rubric.samples[level]))
      reasons.push(`${name}: it has marks of writing; put it as a person says it.`);
    for (const lower of RUBRIC_LEVELS.filter((one) => one < level))
      if (likeness(rubric.samples[lower], rubric.samples[level]) >= TOO_ALIKE)
        reasons.push(`${name}: it is too much like ${RUBRIC_LEVEL_NAMES[lower]}; let another person speak.`);
  }
  return reasons;
}

function checkTopics({ question, rubric }: QuestionEntry): string[] {
  const { title, prompt, purpose, reference, keyPoints, probes, signs, warnings } = question;
  const asked = [title, prompt, purpose, reference, ...keyPoints, ...probes, ...signs, ...warnings];
  const heard = RUBRIC_LEVELS.flatMap((level) => [rubric.anchors[level], rubric.samples[level]]);
  return [...asked, ...heard]
    .map(prohibitedIn)
    .filter((found) => found !== null)
    .map((found) => `“${found}”: this must play no part in an interview; take it out.`);
}

function checkTexts({ keyPoints, probes, signs, warnings }: QuestionEntry["question"]): string[] {
  const all = [...keyPoints, ...signs, ...warnings, ...probes].map((text) => text.toLowerCase());
  return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))].map(
    (text) => `“${text}”: it stands there twice; keep one.`,
  );
}
