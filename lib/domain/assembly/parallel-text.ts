import type { KitItem } from "@/lib/domain/kits/kit";
import { counted } from "@/lib/domain/shared/counted";
import type { Spread } from "./forms";
import type { KitRequest } from "./request";
import { isMust, wishesOf } from "./wishes";
import { listed, minutesText } from "./words";

/** What parallel kits may differ by, in one sentence. */
export function toleranceText({ minutes, subject, level }: Spread): string {
  const length = minutes === 0 ? "are equally long" : `differ by ${minutesText(minutes)} at most`;
  return (
    `Parallel kits ${length}, cover the same, and share no question but pinned ones. ` +
    `Two of them differ by ${counted(subject, "question")} on any subject and by ${levels(level)} of difficulty in all, at most.`
  );
}

/** What these kits do differ by. */
export function spreadText({ minutes, subject, level }: Spread): string {
  const parts = [
    ...(minutes > 0 ? [minutesText(minutes)] : []),
    ...(subject > 0 ? [`${counted(subject, "question")} on a subject`] : []),
    ...(level > 0 ? [`${levels(level)} of difficulty`] : []),
  ];
  return parts.length === 0
    ? "These do not differ in minutes, subjects or difficulty."
    : `These differ by ${listed(parts)} at most.`;
}

/** How much of what must be covered these questions cover: "All 6 musts covered", "5 of 6 musts covered". */
export function mustsText(request: KitRequest, items: readonly KitItem[]): string {
  const musts = wishesOf(request, []).filter(isMust);
  const met = musts.filter((must) => items.some((item) => must.covers(item.question))).length;
  if (musts.length === 0) return "Nothing in particular to cover";
  return met === musts.length
    ? `All ${counted(met, "must")} covered`
    : `${met} of ${counted(musts.length, "must")} covered`;
}

function levels(amount: number): string {
  const rounded = Math.round(amount * 100) / 100;
  return rounded === 0.5 ? "half a level" : `${rounded} ${rounded === 1 ? "level" : "levels"}`;
}
