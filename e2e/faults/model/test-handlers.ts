import { AsyncLocalStorage } from "node:async_hooks";
import type postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { POST as postOp } from "@/app/api/v1/interviews/[interviewId]/ops/route";
import { GET as readState } from "@/app/api/v1/interviews/[interviewId]/state/route";
import type { LiveOp } from "@/components/live/live-op";
import { claimSeat } from "@/db/commands/interviews/claim-seat";
import { replaceLink } from "@/db/commands/interviews/replace-link";
import { submitScorecard } from "@/db/commands/scorecards/submit";
import { grant } from "@/db/grant";
import { type House, newPanel, type Panel } from "@/db/testing/panel";
import { word } from "@/db/testing/world";
import { readForCandidate } from "@/lib/server/realtime/readers";
import { hashToken, newToken } from "@/lib/server/tokens";
import { candidateScope } from "@/lib/server/viewer";
import type { Actor, Scoring } from "./model";

const ORIGIN = "http://localhost:3000";

/** The cookies of the request that is being handled: `next/headers` is told to look here. */
export const jar = new AsyncLocalStorage<ReadonlyMap<string, string>>();

export type Real = Awaited<ReturnType<typeof newReal>>;

const MOST_TRIES = 20;

/** A starved machine is answered 503, which is not definite: asked again under the same key, as an outbox does. */
async function untilDefinite<Answer extends { readonly status: number }>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    if (answer.status !== 503 || tries === MOST_TRIES) return answer;
  }
}

/** One interview, reached through the very route handlers, on a real database. */
export async function newReal(house: House, admin: postgres.Sql) {
  const panel = await newPanel(house, 1);
  const { interviewId } = panel;
  const [beside] = panel.interviewers;
  if (!beside) throw new Error("Nobody sits beside the lead.");
  const seats = { lead: panel.lead, interviewer: beside, candidate: panel.candidate };
  let candidateCookie = panel.candidate.cookie;
  const context = { params: Promise.resolve({ interviewId }) };
  const as = <Value>(actor: Actor, work: () => Promise<Value>) =>
    jar.run(asJar(actor === "candidate" ? candidateCookie : seats[actor].cookie), work);
  const scoreScope = (actor: Scoring) =>
    grant({
      kind: "seat",
      organisationId: house.organisation.id,
      interviewId,
      seatId: seats[actor].seatId,
      role: actor,
      personId: seats[actor].personId,
    });

  return {
    interviewId,
    seatOf: (actor: Actor | "nobody") => (actor === "nobody" ? uuidv7() : seats[actor].seatId),
    send: (actor: Actor, key: string, op: LiveOp) =>
      untilDefinite(async () => {
        const asked = actor === "candidate" ? "as=candidate" : `seat=${seats[actor].seatId}`;
        const request = new Request(`${ORIGIN}/api/v1/interviews/${interviewId}/ops?${asked}`, {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            Origin: ORIGIN,
            Host: "localhost:3000",
            "Idempotency-Key": key,
          },
          body: JSON.stringify(op),
        });
        const response = await as(actor, () => postOp(request, context));
        return { status: response.status, body: await response.text() };
      }),
    state: (actor: Scoring) =>
      untilDefinite(async () => {
        const address = `${ORIGIN}/api/v1/interviews/${interviewId}/state?seat=${seats[actor].seatId}`;
        const response = await as(actor, () => readState(new Request(address), context));
        return { status: response.status, body: await response.text() };
      }),
    /** All that the candidate's page and stream are made of; null when they may no longer. */
    view: () =>
      as("candidate", async () => {
        const scope = await candidateScope(interviewId).catch(() => null);
        return scope && JSON.stringify(await readForCandidate(scope));
      }),
    submit: (actor: Scoring) => submitScorecard(scoreScope(actor)),
    revokeLink: () =>
      replaceLink(house.organisation.manager, { interviewId, link: { id: uuidv7(), tokenHash: word() } }),
    /** A new link, opened at once. */
    openLink: async () => {
      const link = { id: uuidv7(), tokenHash: word() };
      await replaceLink(house.organisation.manager, { interviewId, link });
      const token = newToken();
      const seat = grant({
        kind: "seat",
        organisationId: house.organisation.id,
        interviewId,
        seatId: seats.candidate.seatId,
        role: "candidate",
        personId: null,
      });
      await claimSeat(seat, { linkHash: link.tokenHash, tokenHash: hashToken(token) });
      candidateCookie = `evenhand.seat.${interviewId}=${token}`;
    },
    /** Every connection the application has to its database dies. */
    loseConnections: async () => {
      await admin`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'evenhand'`;
    },
    stored: () => storedIn(admin, panel),
  };
}

export type StoredRoom = Awaited<ReturnType<typeof storedIn>>;

/** What the tables hold, past row-level security, in one reading. */
async function storedIn(admin: postgres.Sql, { interviewId }: Panel) {
  const [row] = await admin<
    {
      room: Record<string, unknown>;
      status: string;
      seq: number;
      roomSeq: number;
      rows: number;
      seats: { id: string; ownSeq: number; draft: Record<string, unknown> | null; submitted: boolean }[];
      debriefs: number;
    }[]
  >`
    select i.room, i.status, i.seq::int, i.room_seq::int as "roomSeq",
      (select count(*)::int from interview_op o where o.interview_id = i.id) as rows,
      (select count(*)::int from debrief d where d.interview_id = i.id) as debriefs,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'ownSeq', s.own_seq,
          'draft', (select d.draft from draft_scorecard d where d.interview_id = i.id and d.seat_id = s.id),
          'submitted', exists (select 1 from submission u where u.interview_id = i.id and u.seat_id = s.id)))
        from seat s where s.interview_id = i.id) as seats
    from interview i where i.id = ${interviewId}`;
  if (!row) throw new Error("The interview is gone.");
  return row;
}

function asJar(cookie: string): ReadonlyMap<string, string> {
  const at = cookie.indexOf("=");
  return new Map([[cookie.slice(0, at), cookie.slice(at + 1)]]);
}
