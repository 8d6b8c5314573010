import "server-only";
import { Conflict } from "@/db/errors";
import { listLibrary } from "@/db/queries/library";
import { listQuestionUse } from "@/db/queries/question-use";
import type { MemberScope } from "@/db/scope";
import { type Accepted, type Refusal, readList } from "@/lib/domain/assembly/accept";
import type { Ask } from "@/lib/domain/assembly/address";
import { assemble } from "@/lib/domain/assembly/assemble";
import type { Assembly, Bank } from "@/lib/domain/assembly/assembly";
import { assembleForms, type Forms } from "@/lib/domain/assembly/forms";
import type { Result } from "@/lib/domain/shared/result";
import { ok } from "@/lib/domain/shared/result";
import { solve } from "./solver";

/** A kit nobody saved yet. `assembly` is null for a list that was changed by hand. */
export type DraftKit = Accepted & {
  readonly assembly: Pick<Assembly, "method" | "gap" | "relaxations"> | null;
  /** Minutes by which a list changed by hand takes too long; nought where it may be saved. */
  readonly over: number;
};

/** What a member's kits are chosen from, each question with its use in the organisation's real interviews. */
export async function usedBank(scope: MemberScope): Promise<Bank> {
  const [library, uses] = await Promise.all([listLibrary(scope), listQuestionUse(scope)]);
  const bySlug = new Map(uses.map(({ slug, use }) => [slug, use]));
  return library.map((entry) => ({ ...entry, use: bySlug.get(entry.question.slug) ?? null }));
}

/**
 * The kit an ask describes: chosen by the solver, or the list somebody changed, if it may be one. One that only
 * takes too long is there to be shortened.
 */
export async function draftKit(bank: Bank, ask: Ask): Promise<Result<DraftKit, Refusal>> {
  if (ask.items === null) {
    const assembly = await assemble(bank, ask.request, ask.seed, solve);
    return ok({ ...assembly, assembly, broken: [], over: 0 });
  }
  const list = readList(bank, ask.request, ask.items);
  return list.ok ? ok({ ...list.value, assembly: null }) : list;
}

/** The same for saving, where a list that makes no kit is a Conflict with the refusal's code. */
export async function acceptedKit(bank: Bank, ask: Ask): Promise<DraftKit> {
  const draft = await draftKit(bank, ask);
  if (!draft.ok) throw new Conflict(draft.reason.code);
  if (draft.value.over > 0) throw new Conflict("over-time");
  return draft.value;
}

/** What the generator shows: one kit, or the parallel kits an ask describes, as many as the bank is good for. */
export async function draftOf(
  bank: Bank,
  ask: Ask,
): Promise<
  | { readonly drafted: Result<DraftKit, Refusal>; readonly forms: null }
  | { readonly drafted: null; readonly forms: Forms }
> {
  if (ask.forms === undefined) return { drafted: await draftKit(bank, ask), forms: null };
  return { drafted: null, forms: await assembleForms(bank, ask.request, ask.forms, ask.seed, solve) };
}

/** Parallel kits for saving, as they were seen. A question in two of them that nobody pinned is a Conflict. */
export async function acceptedForms(
  bank: Bank,
  ask: Ask,
  forms: readonly (readonly string[])[],
): Promise<readonly DraftKit[]> {
  const free = forms.flat().filter((slug) => !ask.request.pinned.includes(slug));
  if (new Set(free).size < free.length) throw new Conflict("not-parallel");
  return Promise.all(forms.map((items) => acceptedKit(bank, { ...ask, items })));
}
