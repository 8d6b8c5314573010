import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { PANEL_ROLES } from "@/lib/domain/interviews/op";
import type { InterviewPlan } from "@/lib/domain/interviews/plan";
import { INTERVIEW_STATUSES, type RoomState, wholeRoom } from "@/lib/domain/interviews/state";
import { at, createdAt, organisationId } from "./columns";
import { organisation } from "./identity";
import { kitRevision } from "./kits";

/** Rooms stored by an earlier version are read with what this one added. */
const roomState = customType<{ data: RoomState; driverData: unknown }>({
  dataType: () => "jsonb",
  fromDriver: (stored) => wholeRoom(stored as Partial<RoomState>),
  toDriver: (room) => JSON.stringify(room),
});

export const INTERVIEW_KINDS = ["real", "demo"] as const;

export const interview = pgTable(
  "interview",
  {
    organisationId: organisationId().references(() => organisation.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    kind: text("kind", { enum: INTERVIEW_KINDS }).notNull(),
    kitId: uuid("kit_id").notNull(),
    kitRevision: integer("kit_revision").notNull(),
    candidateName: text("candidate_name").notNull(),
    /** The fold of the room's ops, rebuildable from the log. */
    room: roomState("room").notNull(),
    status: text("status", { enum: INTERVIEW_STATUSES }).notNull(),
    /** Number of the last op in the whole log, taken under this row's lock. */
    seq: bigint("seq", { mode: "number" }).notNull().default(0),
    /** Number of the last op everybody in the room may know of. */
    roomSeq: bigint("room_seq", { mode: "number" }).notNull().default(0),
    headHash: text("head_hash").notNull().default(""),
    /** When it closes itself unless somebody ends it; null while it is not running. */
    closesAt: at("closes_at"),
    /** It will not take place; null unless somebody said so. */
    cancelledAt: at("cancelled_at"),
    cancelledBy: uuid("cancelled_by"),
    /** When it is to begin; null where no time was set. */
    startsAt: at("starts_at"),
    /** IANA name of the zone that was said in. */
    startsZone: text("starts_zone"),
    /** When it was to begin before it was last moved. */
    movedFrom: at("moved_from"),
    /** Whole minutes by entry where they are not the kit's; null where they are. */
    plannedMinutes: jsonb("planned_minutes").$type<InterviewPlan>(),
    /** How often what a calendar knows of it changed. */
    calendarChanges: integer("calendar_changes").notNull().default(0),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    foreignKey({
      columns: [table.organisationId, table.kitId, table.kitRevision],
      foreignColumns: [kitRevision.organisationId, kitRevision.kitId, kitRevision.revision],
    }),
    // Serves: the sweep over interviews that nobody ended.
    index("interview_closes").on(table.closesAt).where(sql`closes_at is not null`),
    // Serves: when was this kit last used.
    index("interview_kit").on(table.organisationId, table.kitId),
  ],
);

/** One person's place in one interview; the candidate's has no person. */
export const seat = pgTable(
  "seat",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    id: uuid("id").notNull(),
    role: text("role", { enum: PANEL_ROLES }).notNull(),
    personId: uuid("person_id"),
    name: text("name").notNull(),
    /** How a candidate wants to be called, and how that is said; null unless they told. */
    called: text("called"),
    saidAs: text("said_as"),
    /** Order in which names are shown. */
    position: integer("position").notNull(),
    /** Number of the last op on this seat's private lane. */
    ownSeq: bigint("own_seq", { mode: "number" }).notNull().default(0),
    excusedAt: at("excused_at"),
    excusedReason: text("excused_reason"),
    excusedBy: uuid("excused_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.id] }),
    foreignKey({
      columns: [table.organisationId, table.interviewId],
      foreignColumns: [interview.organisationId, interview.id],
    }).onDelete("cascade"),
    // Serves: which seat is mine in this interview (the address names no organisation).
    uniqueIndex("seat_person").on(table.interviewId, table.personId),
    // Serves: my interviews on Today.
    index("seat_of_person").on(table.personId),
  ],
);

/** The log. `lane` null: public to the room; else the seat whose private op it is. */
export const interviewOp = pgTable(
  "interview_op",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    /** Position in its own lane, gap-free: readers learn nothing from numbers they cannot see. */
    laneSeq: bigint("lane_seq", { mode: "number" }).notNull(),
    lane: uuid("lane"),
    actorSeat: uuid("actor_seat").notNull(),
    opKey: text("op_key").notNull(),
    type: text("type").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    /** Of the request as sent: a reused key with another payload shows. */
    requestDigest: text("request_digest").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
    at: at("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.seq] }),
    foreignKey({
      columns: [table.organisationId, table.interviewId],
      foreignColumns: [interview.organisationId, interview.id],
    }).onDelete("cascade"),
    // Serves: has this seat already sent this op.
    uniqueIndex("interview_op_key").on(table.organisationId, table.interviewId, table.actorSeat, table.opKey),
    // Serves: what a reader missed in a lane.
    index("interview_op_lane").on(table.organisationId, table.interviewId, table.lane, table.laneSeq),
  ],
);

/** A candidate's way in: only the hash is kept. Opens one seat of one interview. */
export const seatLink = pgTable(
  "seat_link",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    /** The token is derived from it with the installation's secret, so the link can be shown again. */
    id: uuid("id").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** Of the six characters that lead to the same link; null for a link made before there were any. */
    codeHash: text("code_hash"),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    revokedAt: at("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.tokenHash] }),
    foreignKey({
      columns: [table.organisationId, table.interviewId, table.seatId],
      foreignColumns: [seat.organisationId, seat.interviewId, seat.id],
    }).onDelete("cascade"),
    // Serves: opening a link.
    uniqueIndex("seat_link_token").on(table.tokenHash),
    // Serves: joining by code. Two open links with one code open nothing by it.
    index("seat_link_code").on(table.codeHash),
  ],
);

/** What a link is exchanged for: the candidate's cookie, good for one interview. */
export const seatSession = pgTable(
  "seat_session",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    linkHash: text("link_hash").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    /** When its browser was last heard from; null before the first time. */
    seenAt: at("seen_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.tokenHash] }),
    foreignKey({
      columns: [table.organisationId, table.interviewId, table.seatId],
      foreignColumns: [seat.organisationId, seat.interviewId, seat.id],
    }).onDelete("cascade"),
    // Serves: whose cookie is this.
    uniqueIndex("seat_session_token").on(table.tokenHash),
    // Serves: on how many devices is this seat open.
    index("seat_session_seat").on(table.organisationId, table.interviewId, table.seatId),
  ],
);

/** Who has a room open. Not in the log, and gone after a crash and after the end. */
export const presence = pgTable(
  "presence",
  {
    organisationId: organisationId(),
    interviewId: uuid("interview_id").notNull(),
    seatId: uuid("seat_id").notNull(),
    seenAt: at("seen_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.interviewId, table.seatId] }),
    foreignKey({
      name: "presence_seat_fk",
      columns: [table.organisationId, table.interviewId, table.seatId],
      foreignColumns: [seat.organisationId, seat.interviewId, seat.id],
    }).onDelete("cascade"),
  ],
);
