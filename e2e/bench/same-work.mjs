// What storing one score takes, by hand: the statements of `db/commands/interviews/append.ts` without Next, without an
// ORM, and without asking who is there. Plain Node, so that the bare server and the smallest Next handler share it.
import { createHash } from "node:crypto";
import postgres from "postgres";

/** As many as the product has for each: `MOST_WRITING` and `MOST_READING` of `db/client.ts`. */
export const WRITING = 6;
export const READING = 10;

export const connect = (max) => postgres(process.env.BENCH_DATABASE_URL, { max, onnotice: () => {} });

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

export function storeScore(sql, { organisationId, interviewId, seatId, personId }, key, op) {
  const { type, ...payload } = op;
  const digest = sha256(JSON.stringify(op));
  return sql.begin(async (tx) => {
    const [row] = await tx`
      select kit_id, kit_revision, room, seq, head_hash, cancelled_at from interview
      where organisation_id = ${organisationId} and id = ${interviewId} for update`;
    const [{ now }] = await tx`select clock_timestamp() as now`;
    const [sent] = await tx`
      select lane_seq, at, request_digest from interview_op
      where organisation_id = ${organisationId} and interview_id = ${interviewId} and actor_seat = ${seatId}
        and op_key = ${key}`;
    if (sent) return { seq: Number(sent.lane_seq), at: sent.at.getTime() };
    await tx`
      select content from kit_revision
      where organisation_id = ${organisationId} and kit_id = ${row.kit_id} and revision = ${row.kit_revision}`;
    const [own] = await tx`
      select s.own_seq, d.draft from seat s
      left join draft_scorecard d
        on d.organisation_id = s.organisation_id and d.interview_id = s.interview_id and d.seat_id = s.id
      where s.organisation_id = ${organisationId} and s.interview_id = ${interviewId} and s.id = ${seatId}`;
    const empty = {
      scores: {},
      reasons: {},
      evidence: [],
      probes: [],
      recommendation: null,
      confidence: null,
    };
    const draft = own.draft ?? empty;
    const next = { ...draft, scores: { ...draft.scores, [op.target]: op.score } };
    const seq = Number(row.seq) + 1;
    const laneSeq = Number(own.own_seq) + 1;
    const hash = sha256(`${row.head_hash}${seq}${laneSeq}${seatId}${key}${digest}${now.getTime()}`);
    await tx`
      insert into draft_scorecard (organisation_id, interview_id, seat_id, person_id, draft)
      values (${organisationId}, ${interviewId}, ${seatId}, ${personId}, ${tx.json(next)})
      on conflict (organisation_id, interview_id, seat_id) do update set draft = excluded.draft`;
    await tx`
      insert into interview_op (organisation_id, interview_id, seq, lane_seq, lane, actor_seat, op_key, type, payload,
        request_digest, previous_hash, hash, at)
      values (${organisationId}, ${interviewId}, ${seq}, ${laneSeq}, ${seatId}, ${seatId}, ${key}, ${type},
        ${tx.json(payload)}, ${digest}, ${row.head_hash}, ${hash}, ${now})`;
    await tx`
      update interview set seq = ${seq}, head_hash = ${hash}
      where organisation_id = ${organisationId} and id = ${interviewId}`;
    await tx`
      update seat set own_seq = ${laneSeq}
      where organisation_id = ${organisationId} and interview_id = ${interviewId} and id = ${seatId}`;
    return { seq: laneSeq, at: now.getTime() };
  });
}

/** What one reader of a room's lane reads after a hint. */
export function readAfter(sql, { organisationId, interviewId }, after) {
  return sql`
    select lane_seq, at, type, payload from interview_op
    where organisation_id = ${organisationId} and interview_id = ${interviewId} and lane is null
      and lane_seq > ${after} order by lane_seq limit 500`;
}
