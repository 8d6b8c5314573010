import { canonicalJson, sha256 } from "./digest";

/** One op of an interview's log, without its hash: every column, so that no edit of a row goes unseen. */
export type OpLink = {
  readonly organisationId: string;
  readonly interviewId: string;
  readonly seq: number;
  readonly laneSeq: number;
  readonly lane: string | null;
  readonly actorSeat: string;
  readonly opKey: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly requestDigest: string;
  readonly at: Date;
};

export function opHash(previousHash: string, op: OpLink): string {
  const { payload, at, ...rest } = op;
  return linkHash(previousHash, { ...rest, at: at.getTime(), digest: sha256(canonicalJson(payload)) });
}

/** One event of an organisation's audit, without its hash. */
export type AuditLink = {
  readonly organisationId: string;
  readonly seq: number;
  readonly action: string;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  /** Of the event's detail. */
  readonly digest: string;
  readonly at: Date;
};

export function auditHash(previousHash: string, event: AuditLink): string {
  return linkHash(previousHash, { ...event, at: event.at.getTime() });
}

// JSON rather than joined lines: a line break inside a value cannot pass for the next value.
function linkHash(previousHash: string, values: Record<string, unknown>): string {
  return sha256(`${previousHash}\n${canonicalJson(values)}`);
}
