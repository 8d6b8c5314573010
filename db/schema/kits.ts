import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { KitRequest } from "@/lib/domain/assembly/request";
import type { KitRevision } from "@/lib/domain/kits/kit";
import { SET_KINDS } from "@/lib/domain/kits/set";
import { LEVELS, STACKS } from "@/lib/domain/questions/subjects";
import type { Bar } from "@/lib/domain/scoring/bar";
import { at, createdAt, organisationId } from "./columns";
import { organisation } from "./identity";

/** Kits that were made together, one for each round of a loop, or parallel ones. Insert-only for the application's role. */
export const kitSet = pgTable(
  "kit_set",
  {
    organisationId: organisationId().references(() => organisation.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: SET_KINDS }).notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);

export const kit = pgTable(
  "kit",
  {
    organisationId: organisationId().references(() => organisation.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    /** What it is called today; a revision keeps the name it was saved with. */
    name: text("name").notNull(),
    role: text("role").notNull(),
    level: text("level", { enum: LEVELS }).notNull(),
    stack: text("stack", { enum: STACKS }),
    minutes: integer("minutes").notNull(),
    latestRevision: integer("latest_revision").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    /** Out of the lists since; null while it is in them. Kits are never deleted. */
    archivedAt: at("archived_at"),
    archivedBy: uuid("archived_by"),
    setId: uuid("set_id"),
    /** Counted from 1; null where it is in no set. */
    setPosition: integer("set_position"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("kit_set_position").on(table.organisationId, table.setId, table.setPosition),
    foreignKey({
      name: "kit_set_fk",
      columns: [table.organisationId, table.setId],
      foreignColumns: [kitSet.organisationId, kitSet.id],
    }).onDelete("cascade"),
  ],
);

/** Whole and frozen: questions and rubrics are copied in, so that nothing in it can change later. */
export const kitRevision = pgTable(
  "kit_revision",
  {
    organisationId: organisationId(),
    kitId: uuid("kit_id").notNull(),
    revision: integer("revision").notNull(),
    content: jsonb("content").$type<KitRevision>().notNull(),
    request: jsonb("request").$type<KitRequest>(),
    seed: text("seed").notNull(),
    digest: text("digest").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.kitId, table.revision] }),
    foreignKey({
      columns: [table.organisationId, table.kitId],
      foreignColumns: [kit.organisationId, kit.id],
    }).onDelete("cascade"),
  ],
);

/** Every setting of a revision's bar; the newest holds. Insert-only for the application's role. */
export const kitBar = pgTable(
  "kit_bar",
  {
    organisationId: organisationId(),
    kitId: uuid("kit_id").notNull(),
    kitRevision: integer("kit_revision").notNull(),
    number: integer("number").notNull(),
    bar: jsonb("bar").$type<Bar>().notNull(),
    /** Why it was amended after the first candidate; null on what was set before. */
    reason: text("reason"),
    setBy: uuid("set_by").notNull(),
    setAt: at("set_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.kitId, table.kitRevision, table.number] }),
    foreignKey({
      name: "kit_bar_revision_fk",
      columns: [table.organisationId, table.kitId, table.kitRevision],
      foreignColumns: [kitRevision.organisationId, kitRevision.kitId, kitRevision.revision],
    }).onDelete("cascade"),
  ],
);

/** Which questions of a revision are void: of each the newest row says. Insert-only for the application's role. */
export const questionVoid = pgTable(
  "question_void",
  {
    organisationId: organisationId(),
    kitId: uuid("kit_id").notNull(),
    kitRevision: integer("kit_revision").notNull(),
    number: integer("number").notNull(),
    /** Slug. */
    question: text("question").notNull(),
    /** False: taken back. */
    voided: boolean("voided").notNull(),
    reason: text("reason").notNull(),
    setBy: uuid("set_by").notNull(),
    setAt: at("set_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.kitId, table.kitRevision, table.number] }),
    foreignKey({
      name: "question_void_revision_fk",
      columns: [table.organisationId, table.kitId, table.kitRevision],
      foreignColumns: [kitRevision.organisationId, kitRevision.kitId, kitRevision.revision],
    }).onDelete("cascade"),
  ],
);
