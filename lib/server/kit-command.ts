import "server-only";
import { z } from "zod";
import { assemble } from "@/lib/domain/assembly/assemble";
import type { Bank, Relaxation, UnmetWish } from "@/lib/domain/assembly/assembly";
import { assembleForms, MOST_FORMS } from "@/lib/domain/assembly/forms";
import { programRequestInput } from "@/lib/domain/assembly/input";
import { assembleLoop } from "@/lib/domain/assembly/loop";
import type { LoopRequest } from "@/lib/domain/assembly/loop-request";
import { type Support, supportText } from "@/lib/domain/assembly/support";
import type { KitItem } from "@/lib/domain/kits/kit";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";
import { solve } from "./solver";

/** One kit, so many parallel ones, or the rounds of a loop. */
export type KitCommand =
  | {
      readonly sort: "forms";
      readonly request: LoopRequest["rounds"][number]["request"];
      readonly count: number;
    }
  | { readonly sort: "loop"; readonly request: LoopRequest };

/** What is printed: the kits, how good they are, what is missing from them and what would help. */
export type KitAnswer = {
  readonly status: "optimal" | "within-gap" | "greedy" | "infeasible";
  /** Proved distance to the best possible, as a share of it; null for what nobody proved. */
  readonly gap: number | null;
  readonly objective: number;
  readonly kits: readonly {
    readonly name: string;
    /** Planned, opening and closing included. */
    readonly minutes: number;
    readonly items: readonly (Pick<KitItem, "minutes" | "reasons" | "mustHave"> & {
      readonly slug: string;
      readonly title: string;
    })[];
  }[];
  readonly unmet: readonly (Pick<UnmetWish, "wish" | "why"> & { readonly round?: string })[];
  readonly relaxations: readonly (Omit<Relaxation, "request"> & { readonly request: unknown })[];
  /** Only for parallel kits. */
  readonly support?: Support & { readonly sentence: string };
};

const ROUNDS = "Rounds: name 1 to 8 of them, each as { name, request }.";
const loopInput = z.strictObject({
  twice: z.array(z.enum(COMPETENCIES, "Twice: choose competencies from the list.")).default([]),
  rounds: z
    .array(z.strictObject({ name: z.string(ROUNDS).trim().min(1, ROUNDS), request: z.unknown() }), ROUNDS)
    .min(1, ROUNDS)
    .max(8, ROUNDS),
});

/**
 * Reads what somebody asks for. `options` stand in every round unless the round says otherwise, and win over
 * `request`. Refuses with sentences that name the field and the remedy.
 */
export function readKitCommand(given: {
  readonly options: Readonly<Record<string, string>>;
  readonly request: unknown;
  readonly forms: string | undefined;
  readonly rounds: unknown;
}): Result<KitCommand, readonly string[]> {
  const count = given.forms === undefined ? 1 : Number(given.forms);
  if (!Number.isInteger(count) || count < 1 || count > MOST_FORMS)
    return refuse([`Forms: ask for 1 to ${MOST_FORMS} parallel kits.`]);
  if (given.rounds === undefined) {
    const read = requestFrom({ ...objectOf(given.request), ...given.options });
    return read.ok ? ok({ sort: "forms", request: read.value, count }) : read;
  }
  if (count > 1) return refuse(["Forms: ask for parallel kits or for the rounds of a loop, not for both."]);
  const loop = loopInput.safeParse(given.rounds);
  if (!loop.success) return refuse(sentences(loop.error));
  const base = { ...objectOf(given.request), ...given.options };
  const rounds = loop.data.rounds.map(({ name, request }) => ({
    name,
    read: requestFrom({ ...base, ...objectOf(request) }),
  }));
  const wrong = rounds.flatMap(({ name, read }) =>
    read.ok ? [] : read.reason.map((sentence) => `${name}: ${sentence}`),
  );
  if (wrong.length > 0) return refuse(wrong);
  return ok({
    sort: "loop",
    request: {
      twice: loop.data.twice,
      rounds: rounds.flatMap(({ name, read }) => (read.ok ? [{ name, request: read.value }] : [])),
    },
  });
}

/** The same command, bank and seed give the same answer, byte for byte. */
export async function answerKitCommand(command: KitCommand, bank: Bank, seed: string): Promise<KitAnswer> {
  if (command.sort === "loop") {
    const loop = await assembleLoop(bank, command.request, seed, solve);
    return {
      ...summary(loop),
      kits: loop.rounds.map((round) => printed(round.name, round)),
      unmet: loop.unmet.map(({ wish, why, round }) =>
        round === null ? { wish, why } : { wish, why, round },
      ),
      relaxations: loop.relaxations,
    };
  }
  const { request, count } = command;
  if (count === 1) {
    const kit = await assemble(bank, request, seed, solve);
    return {
      ...summary(kit),
      kits: [printed("A", kit)],
      unmet: plain(kit.unmet),
      relaxations: kit.relaxations,
    };
  }
  const forms = await assembleForms(bank, request, count, seed, solve);
  return {
    ...summary(forms),
    status: forms.forms.length < count ? "infeasible" : summary(forms).status,
    kits: forms.forms.map((form) => printed(form.name, form)),
    unmet: plain(forms.unmet),
    relaxations: forms.relaxations,
    support: { ...forms.support, sentence: supportText(forms.support, count) },
  };
}

function requestFrom(given: Readonly<Record<string, unknown>>) {
  const read = programRequestInput.safeParse(given);
  return read.success ? ok(read.data) : refuse(sentences(read.error));
}

function sentences(error: z.ZodError): readonly string[] {
  return [...new Set(error.issues.map((issue) => issue.message))];
}

function objectOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
}

function summary(made: {
  readonly method: "solver" | "greedy";
  readonly gap: number | null;
  readonly objective: number;
  readonly unmet: readonly unknown[];
}): Pick<KitAnswer, "status" | "gap" | "objective"> {
  const proved = made.gap === 0 ? "optimal" : "within-gap";
  const status = made.unmet.length > 0 ? "infeasible" : made.method === "greedy" ? "greedy" : proved;
  return { status, gap: made.gap, objective: made.objective };
}

function printed(
  name: string,
  { plannedMinutes, items }: { readonly plannedMinutes: number; readonly items: readonly KitItem[] },
) {
  return {
    name,
    minutes: plannedMinutes,
    items: items.map(({ question, minutes, reasons, mustHave }) => ({
      slug: question.slug,
      title: question.title,
      minutes,
      mustHave,
      reasons,
    })),
  };
}

function plain(unmet: readonly UnmetWish[]) {
  return unmet.map(({ wish, why }) => ({ wish, why }));
}
