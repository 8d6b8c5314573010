import { bareOf, type Payload } from "./received";
import type { QuestionWords } from "./sentences";

/** Names of fields that only a panel's data has. */
export const PANEL_KEYS =
  /"?(anchors|keyPoints|probes|warnings|evidence|scores|draft|rubric|recommendation|reference)\\*"\s*:/;

/** Everything a kit says but the prompts that were asked: titles, too, where they are no part of those. */
export function secretsOf(questions: readonly QuestionWords[], asked: readonly string[]): readonly string[] {
  const open = asked.map(bareOf).join(" ");
  return questions
    .flatMap(({ title, sentences }) => [title, ...sentences])
    .filter((text) => !open.includes(bareOf(text)));
}

/** Where payloads name such a field. The product's own scripts name every field there is. */
export function fieldsIn(payloads: readonly Payload[], names: RegExp): readonly string[] {
  return payloads.filter(({ from, text }) => !isScript(from) && names.test(text)).map(({ from }) => from);
}

function isScript(address: string): boolean {
  return new URL(address, "http://localhost").pathname.startsWith("/_next/static/");
}
