import type { KitItem } from "@/lib/domain/kits/kit";
import { LEVEL_NAMES, LEVELS } from "@/lib/domain/questions/subjects";
import { isHard } from "./limits";
import { difficulty } from "./points";
import type { KitRequest } from "./request";
import { isOn, topicName } from "./wishes";
import { minutesText } from "./words";

/** What a kit reaches of the finer wishes that are numbers, in sentences, met or not. Without a question there is nothing to say. */
export function reachedText(request: KitRequest, items: readonly KitItem[]): readonly string[] {
  if (items.length === 0) return [];
  const shares = request.shares.map(({ topic, least, most }) => {
    const on = items.filter(({ question }) => isOn(topic, question));
    const minutes = on.reduce((sum, item) => sum + item.minutes, 0);
    const asked = [
      ...(least > 0 ? [`at least ${least}`] : []),
      ...(most === null ? [] : [`at most ${most}`]),
    ];
    return `${topicName(topic)}: ${minutesText(minutes)}, you asked for ${asked.join(" and ")}.`;
  });
  const hard = items.filter(({ question }) => isHard(question, request.level)).length;
  return [
    ...shares,
    ...(request.tolerance === null ? [] : [nearText(request, items, request.tolerance)]),
    ...(request.mostHard === null
      ? []
      : [`Hard questions: ${hard}, you asked for at most ${request.mostHard}.`]),
  ];
}

/** One decimal more than people type would claim what nobody measured. */
function nearText({ level }: KitRequest, items: readonly KitItem[], tolerance: number): string {
  const sum = items.reduce((total, { question }) => total + difficulty(question), 0);
  const off = Math.round((sum / items.length - LEVELS.indexOf(level)) * 10) / 10;
  const where = off === 0 ? "at" : `${Math.abs(off)} ${off > 0 ? "above" : "below"}`;
  return `Mean difficulty: ${where} ${LEVEL_NAMES[level].toLowerCase()}, you asked for within ${tolerance} of it.`;
}
