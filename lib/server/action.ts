import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { Conflict, Forbidden, isUnavailable, NotFound } from "@/db/errors";
import type { FormState } from "@/lib/domain/shared/form-state";
import { type FormValues, formValues, withoutSecrets } from "@/lib/domain/shared/form-values";
import { log } from "./log";
import { FORBIDDEN_WORDS, UNAVAILABLE_WORDS, UNKNOWN_WORDS, wordsFor } from "./words";

type Moves<Schema extends z.ZodType, Authorised, Result> = {
  /** Parse: the schema from `lib/domain/<area>/input.ts`. */
  readonly input: Schema;
  /** Authorise: the scope this act needs. Throws NotFound when the asker has none. */
  readonly authorise: (input: z.output<Schema>) => Promise<Authorised>;
  /** Call one command. */
  readonly call: (scope: Authorised, input: z.output<Schema>) => Promise<Result>;
  /** Where to go, or which path to show anew, perhaps with values that only this answer holds. */
  readonly done: (
    result: Result,
    input: z.output<Schema>,
  ) => { readonly go: string } | { readonly renew: string; readonly show?: FormValues };
};

/** A server action: parse, authorise, call one command, then move on. Errors become words here and nowhere else. */
export function action<Schema extends z.ZodType, Authorised, Result>(
  moves: Moves<Schema, Authorised, Result>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (previous, form) => {
    const values = formValues(form);
    const refused = (message: string | null, fields: Record<string, string> = {}): FormState => ({
      attempt: previous.attempt + 1,
      message,
      fields,
      values: withoutSecrets(values),
    });
    const parsed = moves.input.safeParse(values);
    if (!parsed.success) return refused(null, sentencesByField(parsed.error));
    const outcome = await attempt(async () => {
      await requireOwnOrigin();
      const scope = await moves.authorise(parsed.data);
      return moves.done(await moves.call(scope, parsed.data), parsed.data);
    });
    if ("message" in outcome) return refused(outcome.message);
    // Also before going elsewhere: the browser keeps the pages behind it, and Back would show what was before.
    revalidatePath("go" in outcome ? outcome.go : outcome.renew);
    if ("go" in outcome) redirect(outcome.go);
    return { attempt: 0, message: null, fields: {}, values: outcome.show ?? {} };
  };
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Value | { readonly message: string }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof Forbidden) return { message: FORBIDDEN_WORDS };
    if (error instanceof Conflict) return { message: wordsFor(error) };
    if (isNavigation(error)) throw error;
    log().error({ err: error }, "action failed");
    return { message: isUnavailable(error) ? UNAVAILABLE_WORDS : UNKNOWN_WORDS };
  }
}

/** Next's redirect and notFound travel as errors with a digest; they are not failures. */
function isNavigation(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");
}

/** Next lets a missing Origin pass with a warning; a form of ours always sends one. */
async function requireOwnOrigin(): Promise<void> {
  const sent = await headers();
  const origin = sent.get("origin");
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  if (!origin || origin === "null" || !URL.canParse(origin) || new URL(origin).host !== host) {
    throw new Forbidden("origin");
  }
}

function sentencesByField(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    fields[field] ??= issue.message;
  }
  return fields;
}
