import type postgres from "postgres";
import { expect } from "vitest";
import type { Scope } from "../scope";
import { everything } from "./everything";
import { failAt, passed } from "./faults";

/** One occasion for a command, with nothing of it done yet. */
export type Occasion<S extends Scope> = {
  readonly allowed: S;
  /** Those who are to find nothing: another organisation's, or another interview's. */
  readonly strangers: readonly S[];
  /** Those inside who may not. */
  readonly forbidden: readonly S[];
  /** Always the same request, so that calling it twice is what a browser does that sends again. */
  readonly send: (scope: S) => Promise<unknown>;
};

/** What one success leaves behind. */
export type Trail = { readonly audit?: string | readonly string[]; readonly op?: string };

/**
 * What every command promises: a stranger finds nothing, the wrong role is refused, a failure at any of its
 * writes leaves nothing, and two at once have the effect of one, with its op and its audit row.
 */
export async function holdContract<S extends Scope>(
  admin: postgres.Sql,
  trail: Trail,
  arrange: () => Promise<Occasion<S>>,
): Promise<void> {
  const { allowed, strangers, forbidden, send } = await arrange();
  for (const scope of strangers) await refuses(admin, "NotFound", () => send(scope));
  for (const scope of forbidden) await refuses(admin, "Forbidden", () => send(scope));
  await leavesNothingHalfDone(admin, () => send(allowed));

  const race = await arrange();
  const before = await trailOf(admin);
  const outcomes = await Promise.allSettled([race.send(race.allowed), race.send(race.allowed)]);
  expect(outcomes.map(({ status }) => status)).toContain("fulfilled");
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ name: "Conflict" });
  const known = new Set(before.map(({ key }) => key));
  const added = (await trailOf(admin)).filter(({ key }) => !known.has(key)).map(({ line }) => line);
  expect(added.sort()).toEqual(
    Object.entries(trail).flatMap(([kind, types]) => [types].flat().map((type) => `${kind} ${type}`)),
  );
}

/** The attempt fails in this way and no row of any table is another one after it. */
export async function refuses(
  admin: postgres.Sql,
  refusal: "NotFound" | "Forbidden" | { readonly conflict: string },
  attempt: () => Promise<unknown>,
): Promise<void> {
  const before = await everything(admin);
  const expected =
    typeof refusal === "string" ? { name: refusal } : { name: "Conflict", reason: refusal.conflict };
  // A permit is refused before there is a promise, so the call itself may throw.
  await expect((async () => attempt())()).rejects.toMatchObject(expected);
  expect(await everything(admin)).toEqual(before);
}

/** Fails each write in turn, before and after it happens; then lets it through. Answers how many there were. */
export async function leavesNothingHalfDone(
  admin: postgres.Sql,
  attempt: () => Promise<unknown>,
): Promise<void> {
  const before = await everything(admin);
  try {
    for (let nth = 1; ; nth++) {
      await failAt(admin, nth);
      const failed = await attempt().then(
        () => false,
        () => true,
      );
      if (!failed) {
        // At the last round nothing was left to fail: every place of failure had its turn.
        expect(await passed(admin)).toBe(nth - 1);
        expect(nth).toBeGreaterThan(1);
        expect(await everything(admin)).not.toEqual(before);
        return;
      }
      expect(await everything(admin)).toEqual(before);
    }
  } finally {
    await failAt(admin, null);
  }
}

type Row = { readonly key: string; readonly line: string };

async function trailOf(admin: postgres.Sql): Promise<readonly Row[]> {
  return admin<Row[]>`
    select organisation_id || ' ' || seq as key, 'audit ' || action as line from audit_event
    union all select organisation_id || ' ' || interview_id || ' ' || seq, 'op ' || type from interview_op`;
}
