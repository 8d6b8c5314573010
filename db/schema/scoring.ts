import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { OUTCOMES } from "@/lib/domain/debrief/decision";
import { VERDICTS } from "@/lib/domain/scoring/bar";
import type { AskedProbe, DraftScorecard } from "@/lib/domain/scoring/draft";
import type { Evidence } from "@/lib/domain/scoring/evidence";
import { CONFIDENCES, RECOMMENDATIONS } from "@/lib/domain/scoring/recommendation";
import { at, createdAt, organisationId } from "./columns";
import { interview, seat } from "./interviews";

const ofSeat = (table: { organisationId: AnyPgColumn; interviewId: AnyPgColumn; seatId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.organisationId, table.interviewId, table.seatId],
    foreignColumns: [seat.organisationId, seat.interviewId, seat.id],
  }).onDelete("cascade");

/** The fold of one seat's private ops. Row-level security shows it to its author only. */
export const draftScorecard = pgTable(
  "draft_scorecard",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    personId: uuid("person_id").notNull(),
    draft: jsonb("draft").$type<DraftScorecard>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.seatId] }),
    ofSeat(table),
  ],
);

/** A shadow's scores as they stood when they closed them. Row-level security shows them to the shadow only, for ever. */
export const shadowScorecard = pgTable(
  "shadow_scorecard",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    personId: uuid("person_id").notNull(),
    draft: jsonb("draft").$type<DraftScorecard>().notNull(),
    closedAt: at("closed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.seatId] }),
    foreignKey({
      name: "shadow_scorecard_seat_fk",
      columns: [table.organisationId, table.interviewId, table.seatId],
      foreignColumns: [seat.organisationId, seat.interviewId, seat.id],
    }).onDelete("cascade"),
  ],
);

/** That a scorecard is in, and when: once, by primary key. What it says is in its revisions. */
export const submission = pgTable(
  "submission",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    submittedAt: at("submitted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.seatId] }),
    ofSeat(table),
  ],
);

/** Insert-only for the application's role. */
export const scorecardRevision = pgTable(
  "scorecard_revision",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    revision: integer("revision").notNull(),
    personId: uuid("person_id").notNull(),
    recommendation: text("recommendation", { enum: RECOMMENDATIONS }).notNull(),
    confidence: text("confidence", { enum: CONFIDENCES }).notNull(),
    evidence: jsonb("evidence").$type<readonly Evidence[]>().notNull(),
    /** Ticked as asked; null on what was handed in before this was kept. */
    probes: jsonb("probes").$type<readonly AskedProbe[]>(),
    /** Why a later revision was made; null on the first. */
    reason: text("reason"),
    submittedAt: at("submitted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.seatId, table.revision] }),
    ofSeat(table),
  ],
);

/** One row per rating. Insert-only for the application's role. */
export const rating = pgTable(
  "rating",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    revision: integer("revision").notNull(),
    target: text("target").notNull(),
    personId: uuid("person_id").notNull(),
    /** 0 is "not assessed". */
    score: integer("score").notNull(),
    reason: text("reason"),
  },
  (table) => [
    primaryKey({
      columns: [table.organisationId, table.interviewId, table.seatId, table.revision, table.target],
    }),
    foreignKey({
      columns: [table.organisationId, table.interviewId, table.seatId, table.revision],
      foreignColumns: [
        scorecardRevision.organisationId,
        scorecardRevision.interviewId,
        scorecardRevision.seatId,
        scorecardRevision.revision,
      ],
    }).onDelete("cascade"),
  ],
);

/** Its presence opens the scorecards: written in the transaction that completed the panel. */
export const debrief = pgTable(
  "debrief",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    openedAt: at("opened_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId] }),
    foreignKey({
      columns: [table.organisationId, table.interviewId],
      foreignColumns: [interview.organisationId, interview.id],
    }).onDelete("cascade"),
  ],
);

/** Insert-only for the application's role. */
export const decision = pgTable(
  "decision",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    /** From 1; the next one only after this one was opened again. */
    number: integer("number").notNull(),
    outcome: text("outcome", { enum: OUTCOMES }).notNull(),
    reason: text("reason").notNull(),
    deciderId: uuid("decider_id").notNull(),
    /** What the bar said then; null where there was no rule. */
    verdict: text("verdict", { enum: VERDICTS }),
    /** To the nearest number, as it was then; null where nobody assessed anything. */
    composite: doublePrecision("composite"),
    /** Why it goes against the bar; null where it does not. */
    overrideReason: text("override_reason"),
    decidedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.number] }),
    foreignKey({
      columns: [table.organisationId, table.interviewId],
      foreignColumns: [debrief.organisationId, debrief.interviewId],
    }).onDelete("cascade"),
  ],
);

/** A decision that stands no longer, and why. Insert-only for the application's role. */
export const reopening = pgTable(
  "reopening",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    number: integer("number").notNull(),
    reason: text("reason").notNull(),
    reopenedBy: uuid("reopened_by").notNull(),
    reopenedAt: at("reopened_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.number] }),
    foreignKey({
      name: "reopening_decision_fk",
      columns: [table.organisationId, table.interviewId, table.number],
      foreignColumns: [decision.organisationId, decision.interviewId, decision.number],
    }).onDelete("cascade"),
  ],
);
