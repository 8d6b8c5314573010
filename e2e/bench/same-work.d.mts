import type { PendingQuery, Row, Sql } from "postgres";

export const WRITING: number;
export const READING: number;

export function connect(max: number): Sql;

export function storeScore(
  sql: Sql,
  place: {
    readonly organisationId: string;
    readonly interviewId: string;
    readonly seatId: string;
    readonly personId: string;
  },
  key: string,
  op: { readonly type: string; readonly target: string; readonly score: number },
): Promise<{ readonly seq: number; readonly at: number }>;

export function readAfter(
  sql: Sql,
  place: { readonly organisationId: string; readonly interviewId: string },
  after: number,
): PendingQuery<Row[]>;
