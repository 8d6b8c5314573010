import { minutesPlan } from "@/lib/domain/kits/minutes";
import { counted } from "@/lib/domain/shared/counted";
import type { Assembly } from "./assembly";
import type { KitRequest } from "./request";
import { isMust, wishesOf } from "./wishes";
import { listed } from "./words";

/** What a kit amounts to: how its minutes are planned, what it covers, and how good the choice is. */
export type Verdict = {
  readonly minutes: string;
  readonly coverage: string;
  readonly proof: string;
};

/**
 * The kit in sentences. `assembly` is null for a list changed by hand, which nobody proved anything about; `unread`
 * counts the wishes that could not be read and so are not in the request.
 */
export function verdictOf(
  kit: Pick<Assembly, "items" | "plannedMinutes" | "unmet">,
  request: KitRequest,
  assembly: Pick<Assembly, "method" | "gap"> | null,
  unread = 0,
): Verdict {
  const questions = kit.plannedMinutes - request.openingMinutes - request.closingMinutes;
  const count = kit.items.length === 1 ? "1 question" : `${kit.items.length} questions`;
  return {
    minutes: `${minutesPlan(request.minutes, kit.plannedMinutes)}: ${request.openingMinutes} to welcome, ${questions} for ${count}, ${request.closingMinutes} for theirs.`,
    coverage:
      unread === 0
        ? coverageOf(kit, request, "you asked for")
        : `${coverageOf(kit, request, "that could be read")} ${unreadText(unread)}`,
    proof: proofOf(assembly),
  };
}

/** "1 wish could not be read." */
export function unreadText(unread: number): string {
  return `${counted(unread, "wish", "wishes")} could not be read.`;
}

/** `asked` is how the wishes are called. */
function coverageOf(
  kit: Pick<Assembly, "items" | "unmet">,
  request: KitRequest,
  asked: "you asked for" | "that could be read",
): string {
  // Pins are met or named as unmet; only subjects, competencies and kinds can be counted without the bank.
  const musts = wishesOf(request, []).filter(isMust);
  if (musts.length === 0)
    return asked === "you asked for"
      ? "You asked for nothing in particular to be covered."
      : "Nothing that could be read has to be covered.";
  const met = musts.filter((must) => kit.items.some((item) => must.covers(item.question)));
  const names = listed(met.map((must) => must.name));
  if (met.length === musts.length) return `Covers everything ${asked}: ${names}.`;
  if (met.length === 0)
    return `Covers nothing of what ${asked.replace(/^that /, "")}: ${listed(musts.map((must) => must.name))}.`;
  return `Covers ${met.length} of the ${musts.length} things ${asked}: ${names}.`;
}

/** Up to here a proved distance tells how good a choice is. */
const TELLING_GAP = 0.25;

/** How good the choice is proved to be; null for a list changed by hand. */
export function proofOf(assembly: Pick<Assembly, "method" | "gap"> | null): string {
  if (assembly === null) return "Changed by hand.";
  if (assembly.method === "greedy" || assembly.gap === null) {
    return "Chosen by the quick method, because the thorough one did not finish in time. A better choice may exist.";
  }
  if (assembly.gap === 0)
    return "Proved best: no other choice of questions scores higher for what you asked.";
  // A bound that is far away says nothing of the choice, and its number would say something untrue.
  if (assembly.gap > TELLING_GAP)
    return "The best choice found in the time there was. How near it is to the best possible could not be proved.";
  const percent = Math.max(0.1, Math.ceil(assembly.gap * 1000) / 10);
  return `Proved to be within ${percent} % of the best possible choice.`;
}
