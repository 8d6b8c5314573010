import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { MAIL_ERRORS, MAIL_KINDS } from "@/lib/domain/interviews/mail";
import { at, createdAt, organisationId } from "./columns";
import { person } from "./identity";
import { interview } from "./interviews";

/** What is to be sent, to one person about one interview: no words and no address. */
export const mail = pgTable(
  "mail",
  {
    organisationId: organisationId(),
    id: uuid("id").notNull(),
    interviewId: uuid("interview_id").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: MAIL_KINDS }).notNull(),
    /** What makes two of a kind the same mail. */
    once: text("once").notNull(),
    /** The beginning it tells of; null where it tells of none. */
    startsAt: at("starts_at"),
    askedBy: uuid("asked_by").notNull(),
    createdAt: createdAt(),
    sendAfter: at("send_after").notNull(),
    tries: integer("tries").notNull().default(0),
    /** Null while it may still be sent. */
    outcome: text("outcome", { enum: ["sent", "untrue", "failed"] }),
    doneAt: at("done_at"),
    lastError: text("last_error", { enum: MAIL_ERRORS }),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    foreignKey({
      name: "mail_interview_fk",
      columns: [table.organisationId, table.interviewId],
      foreignColumns: [interview.organisationId, interview.id],
    }).onDelete("cascade"),
    uniqueIndex("mail_once").on(
      table.organisationId,
      table.interviewId,
      table.personId,
      table.kind,
      table.once,
    ),
    // Serves: what is due.
    index("mail_due").on(table.sendAfter).where(sql`outcome is null`),
  ],
);
