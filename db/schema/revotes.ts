import { sql } from "drizzle-orm";
import { type AnyPgColumn, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { RECOMMENDATIONS } from "@/lib/domain/scoring/recommendation";
import { at, organisationId } from "./columns";
import { debrief, submission } from "./scoring";

/** That the panel of an open debrief is asked for its recommendation once more. */
export const revote = pgTable(
  "revote",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    calledBy: uuid("called_by").notNull(),
    calledAt: at("called_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId] }),
    foreignKey({
      name: "revote_debrief_fk",
      columns: [table.organisationId, table.interviewId],
      foreignColumns: [debrief.organisationId, debrief.interviewId],
    }).onDelete("cascade"),
  ],
);

const ofRevote = (
  name: string,
  table: { readonly organisationId: AnyPgColumn; readonly interviewId: AnyPgColumn },
) =>
  foreignKey({
    name,
    columns: [table.organisationId, table.interviewId],
    foreignColumns: [revote.organisationId, revote.interviewId],
  }).onDelete("cascade");

/** Who has voted. Nothing here leads to a ballot, and no time is kept that would. */
export const revoteVoter = pgTable(
  "revote_voter",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    personId: uuid("person_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.seatId] }),
    ofRevote("revote_voter_revote_fk", table),
    foreignKey({
      name: "revote_voter_submission_fk",
      columns: [table.organisationId, table.interviewId, table.seatId],
      foreignColumns: [submission.organisationId, submission.interviewId, submission.seatId],
    }).onDelete("cascade"),
  ],
);

/** What was voted, under a name made by chance. Row-level security shows none before all may be counted. */
export const revoteBallot = pgTable(
  "revote_ballot",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    id: uuid("id").notNull(),
    recommendation: text("recommendation", { enum: RECOMMENDATIONS }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.id] }),
    ofRevote("revote_ballot_revote_fk", table),
  ],
);

/** That nobody is waited for any more. */
export const revoteClose = pgTable(
  "revote_close",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    closedBy: uuid("closed_by").notNull(),
    closedAt: at("closed_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId] }),
    ofRevote("revote_close_revote_fk", table),
  ],
);
