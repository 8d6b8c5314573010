import { sql } from "drizzle-orm";
import { foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, organisationId } from "./columns";
import { interview } from "./interviews";
import { kitRevision } from "./kits";

/** That somebody began to rate all answers to one question. Row-level security shows it to them only. */
export const secondReading = pgTable(
  "second_reading",
  {
    organisationId: organisationId(),
    kitId: uuid("kit_id").notNull(),
    kitRevision: integer("kit_revision").notNull(),
    /** Slug. */
    question: text("question").notNull(),
    personId: uuid("person_id").notNull(),
    /** What the names and the order of their answers are made from. */
    seed: text("seed").notNull(),
    begunAt: at("begun_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({
      name: "second_reading_pk",
      columns: [table.organisationId, table.kitId, table.kitRevision, table.question, table.personId],
    }),
    foreignKey({
      name: "second_reading_revision_fk",
      columns: [table.organisationId, table.kitId, table.kitRevision],
      foreignColumns: [kitRevision.organisationId, kitRevision.kitId, kitRevision.revision],
    }).onDelete("cascade"),
  ],
);

/** One level for one candidate's answer, by its evidence alone. Insert-only for the application's role. */
export const secondRating = pgTable(
  "second_rating",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    question: text("question").notNull(),
    personId: uuid("person_id").notNull(),
    kitId: uuid("kit_id").notNull(),
    kitRevision: integer("kit_revision").notNull(),
    /** 0 is "not assessed". */
    score: integer("score").notNull(),
    ratedAt: at("rated_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({
      name: "second_rating_pk",
      columns: [table.organisationId, table.interviewId, table.question, table.personId],
    }),
    foreignKey({
      name: "second_rating_reading_fk",
      columns: [table.organisationId, table.kitId, table.kitRevision, table.question, table.personId],
      foreignColumns: [
        secondReading.organisationId,
        secondReading.kitId,
        secondReading.kitRevision,
        secondReading.question,
        secondReading.personId,
      ],
    }).onDelete("cascade"),
    foreignKey({
      name: "second_rating_interview_fk",
      columns: [table.organisationId, table.interviewId],
      foreignColumns: [interview.organisationId, interview.id],
    }).onDelete("cascade"),
  ],
);
