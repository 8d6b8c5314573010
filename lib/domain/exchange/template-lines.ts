import type { TemplateBlock } from "./template-file";

/** The values of every line of this name, in order. */
export function valuesOf(block: TemplateBlock, name: string): readonly string[] {
  return block.items.filter((item) => item.name === name).map((item) => item.value);
}

/** The names on the one line of this name, out of those there are. Faults are added to `reasons`. */
export function namesOf<Name extends string>(
  block: TemplateBlock,
  name: string,
  choices: readonly Name[],
  reasons: string[],
): readonly Name[] {
  const lines = valuesOf(block, name);
  if (lines.length !== 1) {
    reasons.push(`${block.slug}: write one line “- ${name}: …”.`);
    return [];
  }
  const given = (lines[0] ?? "").split(",").map((one) => one.trim());
  const found = given.flatMap((one) => choices.find((choice) => choice === one) ?? []);
  if (found.length < given.length || new Set(found).size < found.length)
    reasons.push(`${block.slug}, ${name}: name each once, any of ${choices.join(", ")}.`);
  return found;
}

/** Names of lines a block may not have, as faults. */
export function unknownLines(block: TemplateBlock, known: readonly string[]): string[] {
  const names = new Set(block.items.map((item) => item.name));
  return [...names]
    .filter((name) => !known.includes(name))
    .map((name) => `${block.slug}: the line “${name}” is unknown; use ${known.join(", ")}.`);
}
