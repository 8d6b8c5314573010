import type { KitItem } from "@/lib/domain/kits/kit";
import { minutesPlan } from "@/lib/domain/kits/minutes";
import type { Question } from "@/lib/domain/questions/question";
import { SUBJECT_NAMES } from "@/lib/domain/questions/subjects";
import { COMPETENCY_NAMES } from "@/lib/domain/shared/competencies";
import type { KitRequest } from "./request";
import { isMust, kindInSentence, wishesOf } from "./wishes";
import { listed, minutesText } from "./words";

/** What a change of one item does to a kit, told before it is made. */
export type Effect = {
  /** The minutes, and what comes in or goes that nobody asked for. */
  readonly change: string;
  /** What the kit no longer gives evidence on: a competency, or anything that was asked for. */
  readonly warning: string | null;
};

/** What becomes of a kit when `replaced` makes way for another question, or for nothing. */
export function effectOf(
  question: Question | null,
  replaced: KitItem,
  items: readonly KitItem[],
  request: KitRequest,
): Effect {
  const others = items.filter((item) => item !== replaced);
  const kept = others.flatMap((item) => thingsOf(item.question));
  const [old, fresh] = [thingsOf(replaced.question), question ? thingsOf(question) : []];
  const has = (things: readonly Thing[], thing: Thing) => things.some((other) => other.key === thing.key);
  const gained = fresh.filter((thing) => !has(kept, thing) && !has(old, thing));
  const lost = old.filter((thing) => !has(kept, thing) && !has(fresh, thing));
  const asked = new Set(
    wishesOf(request, [])
      .filter(isMust)
      .map((wish) => wish.key),
  );
  const isAsked = (thing: Thing) => asked.has(thing.key);
  const missed = lost.filter(isAsked);
  const untested = lost.filter((thing) => !isAsked(thing) && thing.key.startsWith("competency:"));
  const dropped = lost.filter((thing) => !missed.includes(thing) && !untested.includes(thing));
  const minutes = [...others, ...(question ? [question] : [])].reduce((sum, one) => sum + one.minutes, 0);
  const planned = minutes + request.openingMinutes + request.closingMinutes;
  const sentences = [
    `${lengthOf((question?.minutes ?? 0) - replaced.minutes)}: ${minutesPlan(request.minutes, planned)}.`,
    ...(gained.length > 0 ? [`Brings in ${listed(gained.map((thing) => thing.name))}.`] : []),
    ...(dropped.length > 0 ? [`Gives up ${listed(dropped.map((thing) => thing.name))}.`] : []),
  ];
  const warnings = [
    ...(missed.length > 0 ? [`${leaves(missed)}, which you asked for.`] : []),
    ...(untested.length > 0 ? [`${leaves(untested)}.`] : []),
  ];
  return { change: sentences.join(" "), warning: warnings.length > 0 ? warnings.join(" ") : null };
}

type Thing = { readonly key: string; readonly name: string };

/** What a question gives evidence on, under the keys of the wishes for it. */
function thingsOf(question: Question): readonly Thing[] {
  return [
    { key: `subject:${question.subject}`, name: SUBJECT_NAMES[question.subject] },
    ...question.competencies.map((name) => ({ key: `competency:${name}`, name: COMPETENCY_NAMES[name] })),
    { key: `kind:${question.kind}`, name: kindInSentence(question.kind) },
  ];
}

function lengthOf(difference: number): string {
  if (difference === 0) return "Same length";
  return `${minutesText(Math.abs(difference))} ${difference > 0 ? "longer" : "shorter"}`;
}

function leaves(things: readonly Thing[]): string {
  const isKind = (thing: Thing) => thing.key.startsWith("kind:");
  const topics = things.filter((thing) => !isKind(thing)).map((thing) => thing.name);
  const kinds = things.filter(isKind).map((thing) => `no ${thing.name}`);
  return `Leaves ${listed([...(topics.length > 0 ? [`nothing on ${listed(topics)}`] : []), ...kinds])}`;
}
