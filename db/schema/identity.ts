import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { MEMBER_ROLES } from "@/lib/domain/identity/roles";
import { at, createdAt, organisationId } from "./columns";

/** People are global: one person may be in several organisations. A guest has no email yet. */
export const person = pgTable(
  "person",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email"),
    createdAt: createdAt(),
  },
  // Serves: who signs in with this address.
  (table) => [uniqueIndex("person_email").on(table.email)],
);

/** Kept apart from the person so that no query of people can carry it along. */
export const personSecret = pgTable("person_secret", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  passwordHash: text("password_hash").notNull(),
  changedAt: createdAt(),
});

export const signInSession = pgTable(
  "sign_in_session",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
  },
  // Serves: the list of one person's sign-ins, and ending them.
  (table) => [index("sign_in_session_person").on(table.personId)],
);

export const organisation = pgTable(
  "organisation",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    /** Set on guest workspaces: when they may be cleared away. */
    guestUntil: at("guest_until"),
    auditSeq: bigint("audit_seq", { mode: "number" }).notNull().default(0),
    auditHead: text("audit_head").notNull().default(""),
    createdAt: createdAt(),
  },
  // Serves: /w/[org].
  (table) => [uniqueIndex("organisation_slug").on(table.slug)],
);

export const membership = pgTable(
  "membership",
  {
    organisationId: organisationId().references(() => organisation.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text("role", { enum: MEMBER_ROLES }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.personId] }),
    // Serves: the organisations of one person.
    index("membership_person").on(table.personId),
  ],
);

export const invitation = pgTable(
  "invitation",
  {
    organisationId: organisationId().references(() => organisation.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    role: text("role", { enum: MEMBER_ROLES }).notNull(),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    acceptedBy: uuid("accepted_by"),
    /** What the list names it by: the token's hash stays out of pages. */
    id: uuid("id").notNull().default(sql`gen_random_uuid()`),
    /** Whom it was made for, in the inviter's words; empty when they did not say. */
    invitee: text("invitee").notNull().default(""),
    revokedAt: at("revoked_at"),
    revokedBy: uuid("revoked_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.tokenHash] }),
    // Serves: opening an invitation by its link.
    uniqueIndex("invitation_token").on(table.tokenHash),
    // Serves: taking "the" invitation with this id back.
    uniqueIndex("invitation_id").on(table.organisationId, table.id),
  ],
);

/** Written by rate-limiter-flexible; its shape is theirs. */
export const rateLimit = pgTable("rate_limit", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
