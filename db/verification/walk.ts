import type { KitRevision } from "@/lib/domain/kits/kit";
import type { Sql } from "../client";
import { type AuditRow, breakInAudit } from "./audit-chain";
import { breakInInterview, type InterviewRow, type OpRow, type SeatRow } from "./interview-log";

/** The first thing wrong in one chain. */
export type Broken = {
  readonly chain: "interview" | "audit";
  readonly organisationId: string;
  /** Null for an organisation's audit. */
  readonly interviewId: string | null;
  /** Number of the first row that does not hold; null when the rows hold and what was made of them does not. */
  readonly seq: number | null;
  readonly reason: string;
};

export type Verdict = {
  readonly interviews: number;
  readonly ops: number;
  readonly organisations: number;
  readonly events: number;
  readonly broken: readonly Broken[];
};

type Snapshot = Parameters<Parameters<Sql["begin"]>[1]>[0];

/** Walks every chain there is in the caller's transaction. */
export async function walkChains(tx: Snapshot): Promise<Verdict> {
  const broken: Broken[] = [];
  const organisations = await tx<{ id: string; seq: number; head: string }[]>`
    select id, audit_seq::int as seq, audit_head as head from organisation order by id`;
  let events = 0;
  for (const organisation of organisations) {
    const rows = await tx<AuditRow[]>`
      select organisation_id as "organisationId", seq::int, action, actor_id as "actorId", subject_id as "subjectId",
        detail, digest, previous_hash as "previousHash", hash, created_at as at
      from audit_event where organisation_id = ${organisation.id} order by seq`;
    events += rows.length;
    const found = breakInAudit(rows, organisation);
    if (found) broken.push({ chain: "audit", organisationId: organisation.id, interviewId: null, ...found });
  }
  const interviews = await tx<
    (InterviewRow & { organisationId: string; id: string; content: KitRevision })[]
  >`
    select i.organisation_id as "organisationId", i.id, i.seq::int, i.room_seq::int as "roomSeq",
      i.head_hash as head, i.room, i.status, i.planned_minutes as plan, k.content
    from interview i join kit_revision k
      on k.organisation_id = i.organisation_id and k.kit_id = i.kit_id and k.revision = i.kit_revision
    order by i.organisation_id, i.id`;
  let ops = 0;
  for (const interview of interviews) {
    const { organisationId, id } = interview;
    const rows = await tx<OpRow[]>`
      select organisation_id as "organisationId", interview_id as "interviewId", seq::int,
        lane_seq::int as "laneSeq", lane, actor_seat as "actorSeat", op_key as "opKey", type, payload,
        request_digest as "requestDigest", previous_hash as "previousHash", hash, at
      from interview_op where organisation_id = ${organisationId} and interview_id = ${id} order by seq`;
    const seats = await tx<SeatRow[]>`
      select s.id, s.own_seq::int as "ownSeq", d.draft, r.recommendation, r.confidence, r.evidence,
        r.submitted_at as "submittedAt",
        (select jsonb_object_agg(target, jsonb_build_array(score, reason)) from rating g
          where g.organisation_id = s.organisation_id and g.interview_id = s.interview_id
            and g.seat_id = s.id and g.revision = 1) as ratings
      from seat s
      left join draft_scorecard d
        on d.organisation_id = s.organisation_id and d.interview_id = s.interview_id and d.seat_id = s.id
      left join scorecard_revision r
        on r.organisation_id = s.organisation_id and r.interview_id = s.interview_id and r.seat_id = s.id
          and r.revision = 1 and s.person_id is not null
      where s.organisation_id = ${organisationId} and s.interview_id = ${id} order by s.position`;
    ops += rows.length;
    const found = breakInInterview(rows, interview, seats);
    if (found) broken.push({ chain: "interview", organisationId, interviewId: id, ...found });
  }
  return { interviews: interviews.length, ops, organisations: organisations.length, events, broken };
}
