import { bigint, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, organisationId } from "./columns";
import { organisation } from "./identity";

/** Append-only, one hash chain per organisation. */
export const auditEvent = pgTable(
  "audit_event",
  {
    organisationId: organisationId().references(() => organisation.id, { onDelete: "cascade" }),
    seq: bigint("seq", { mode: "number" }).notNull(),
    action: text("action").notNull(),
    actorId: uuid("actor_id"),
    subjectId: uuid("subject_id"),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull(),
    digest: text("digest").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
    at: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.seq] })],
);
