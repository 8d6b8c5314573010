import "server-only";
import { Conflict, NotFound } from "@/db/errors";
import { listTemplates } from "@/db/queries/library";
import type { MemberScope } from "@/db/scope";
import type { Bank } from "@/lib/domain/assembly/assembly";
import { assembleLoop } from "@/lib/domain/assembly/loop";
import type { Loop } from "@/lib/domain/assembly/loop-request";
import { shelved } from "@/lib/domain/exchange/shelves";
import { metTwice } from "@/lib/domain/loops/apart";
import { readLoopAsk } from "@/lib/domain/loops/loop-address";
import { askedLoop, type LoopAsk } from "@/lib/domain/loops/loop-ask";
import { acceptedKit, type DraftKit } from "./draft-kit";
import { solve } from "./solver";

/** The loop that the query of an address describes. NotFound where the library has no loop at all. */
export async function loopAskAt(scope: MemberScope, address: string): Promise<LoopAsk> {
  const { loops, roles } = shelved(await listTemplates(scope));
  const reading = readLoopAsk(new URLSearchParams(address), loops, roles);
  if (!reading) throw new NotFound("loop");
  return reading.ask;
}

/** All rounds of a loop chosen together. */
export function draftLoop(bank: Bank, ask: LoopAsk): Promise<Loop> {
  return assembleLoop(bank, askedLoop(ask), ask.seed, solve);
}

/**
 * The rounds of a loop for saving, as they were seen: `rounds` are the slugs of each, in the ask's order.
 * Conflict `other-rounds` where they are not as many, `asked-twice` where two of them ask the same.
 */
export async function acceptedLoop(
  bank: Bank,
  ask: LoopAsk,
  rounds: readonly (readonly string[])[],
): Promise<readonly DraftKit[]> {
  if (rounds.length !== ask.rounds.length) throw new Conflict("other-rounds");
  const kits = await Promise.all(
    ask.rounds.map(({ request }, index) =>
      acceptedKit(bank, { request, seed: ask.seed, items: rounds[index] ?? [], own: true, before: [] }),
    ),
  );
  if (metTwice(kits.map(({ items }) => items.map(({ question }) => question)))) {
    throw new Conflict("asked-twice");
  }
  return kits;
}
