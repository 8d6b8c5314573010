import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { uuidv7 } from "uuidv7";
import { Conflict, NotFound } from "@/db/errors";
import { grant } from "@/db/grant";
import {
  findInvitation,
  findOffer,
  findPersonBySession,
  findSpentInvitation,
  type KnownPerson,
  listMemberships,
  type Offer,
} from "@/db/queries/identity";
import { findOrganisationOfSeat, isCancelled } from "@/db/queries/interviews";
import { findLinkByCode, findSeatByLink, findSeatBySession, findSeatOfPerson } from "@/db/queries/seats";
import type {
  EnteringScope,
  ForgottenScope,
  JobScope,
  LinkScope,
  MailingScope,
  MemberScope,
  PersonScope,
  SeatScope,
} from "@/db/scope";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { isUuid } from "@/lib/domain/shared/ids";
import { seatCookieName, sessionCookieName } from "./cookies";
import { orNotFound } from "./found";
import { type DeviceKey, deviceKey, hashCode, hashToken } from "./tokens";

/** The server's own job of looking up and keeping sign-ins. */
export function signInJob(): JobScope {
  return grant({ kind: "job", job: "sign-in" });
}

/** Reading the library, which is open to everybody, for somebody who is not signed in. */
export function libraryJob(): JobScope {
  return grant({ kind: "job", job: "library" });
}

/** Looking for interviews that nobody ended. */
export function forgottenJob(): JobScope {
  return grant({ kind: "job", job: "end-forgotten" });
}

/** Ending one of them. */
export function forgottenInterview(found: {
  readonly organisationId: string;
  readonly interviewId: string;
}): ForgottenScope {
  return grant({ kind: "forgotten", ...found });
}

/** Sending what waits to be sent by mail. */
export function mailJob(): JobScope {
  return grant({ kind: "job", job: "send-mail" });
}

/** Reading what one mail says, as the person it goes to. */
export function mailingTo(one: { readonly organisationId: string; readonly personId: string }): MailingScope {
  const { organisationId, personId } = one;
  return grant({ kind: "mailing", organisationId, personId });
}

/** Who is asking, or null. A guest is somebody: they have a name, a workspace, and no address. */
export const currentPerson = cache(async (): Promise<KnownPerson | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  return (await findPersonBySession(signInJob(), hashToken(token))) ?? null;
});

/** The signed-in person or guest; sends everybody else to sign in and back to the page they asked for. */
export async function requirePerson(): Promise<KnownPerson> {
  const person = await currentPerson();
  if (person) return person;
  const path = (await headers()).get("x-path") ?? "/w";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** The first organisation of somebody with an account; undefined for guests and visitors. */
export async function ownOrganisation(): Promise<{ slug: string; name: string } | undefined> {
  const person = await currentPerson();
  if (!person?.email) return undefined;
  const first = (await listMemberships(personScope(person))).find((one) => !one.guest);
  return first && { slug: first.slug, name: first.name };
}

export function personScope(person: Pick<KnownPerson, "id">): PersonScope {
  return grant({ kind: "person", personId: person.id });
}

/** For a page under `/w/[org]`. Absent and not mine are the same 404. */
export const memberScope = cache(async (slug: string): Promise<MemberScope> => {
  const person = await requirePerson();
  return (await findMember(person, slug)) ?? notFound();
});

/** For an action: throws Conflict `signed-out` or NotFound instead of showing a page. */
export async function memberScopeOrThrow(slug: string): Promise<MemberScope> {
  const found = await findMember(await personOrThrow(), slug);
  if (!found) throw new NotFound("organisation");
  return found;
}

/** For an action: the signed-in person or guest. A sign-in that ran out must not cost what was typed, so Conflict `signed-out`. */
export async function personOrThrow(): Promise<KnownPerson> {
  const person = await currentPerson();
  if (!person) throw new Conflict("signed-out");
  return person;
}

async function findMember(person: KnownPerson, slug: string): Promise<MemberScope | undefined> {
  const mine = (await listMemberships(personScope(person))).find((one) => one.slug === slug);
  if (!mine) return undefined;
  return grant({
    kind: "member",
    organisationId: mine.organisationId,
    organisationSlug: mine.slug,
    organisationName: mine.name,
    personId: person.id,
    role: mine.role,
  });
}

/**
 * The asker's seat in an interview: by their sign-in, else by the candidate's cookie for it.
 * Throws NotFound when they have none: an unknown interview looks the same.
 */
export const seatScope = cache(
  async (interviewId: string, seatId: string | null = null): Promise<SeatScope> =>
    (await freshSeatScope(interviewId, "any", seatId))(),
);

/** A panel member's seat; the candidate finds nothing. */
export async function panelScope(interviewId: string, seatId: string | null = null): Promise<SeatScope> {
  const seat = await seatScope(interviewId, seatId);
  if (seat.role === "candidate") throw new NotFound("interview");
  return seat;
}

/** The candidate's seat by their cookie alone, also for somebody who is signed in for another reason. */
export const candidateScope = cache(
  async (interviewId: string): Promise<SeatScope> => (await freshSeatScope(interviewId, "candidate"))(),
);

/** The hash of the candidate's cookie in this browser, which names the device; null without one. */
export async function candidateDevice(interviewId: string): Promise<string | null> {
  const cookie = (await cookies()).get(seatCookieName(interviewId))?.value;
  return cookie === undefined ? null : hashToken(cookie);
}

/** This browser's cookie where it opens that candidate's seat already, else null. */
export async function cookieOfSeat({ interviewId, seatId }: SeatScope): Promise<string | null> {
  const cookie = (await cookies()).get(seatCookieName(interviewId))?.value;
  if (!cookie) return null;
  const claimed = await findSeatBySession(linkScope(cookie), interviewId);
  return claimed?.seatId === seatId ? cookie : null;
}

/**
 * For a stream that outlives its request: the cookies are read once, the seat anew each time, so that a
 * revoked link or an ended sign-in shows at the next reading.
 */
export async function freshSeatScope(
  interviewId: string,
  as: "any" | "candidate",
  /** The seat a page was made for. Whoever else signed in on that device meanwhile finds nothing with it. */
  seatId: string | null = null,
): Promise<() => Promise<SeatScope>> {
  if (!isUuid(interviewId)) throw new NotFound("interview");
  const jar = await cookies();
  const session = jar.get(sessionCookieName())?.value;
  const candidate = jar.get(seatCookieName(interviewId))?.value;
  return async () => {
    const person =
      as === "any" && session ? await findPersonBySession(signInJob(), hashToken(session)) : undefined;
    const seat = person && (await findSeatOfPerson(personScope(person), interviewId));
    if (person && seat && (seatId === null || seatId === seat.seatId)) {
      return grant({ kind: "seat", ...seat, personId: person.id });
    }
    const claimed = candidate && (await findSeatBySession(linkScope(candidate), interviewId));
    if (!claimed || (seatId !== null && seatId !== claimed.seatId)) throw new NotFound("interview");
    return grant({ kind: "seat", ...claimed, role: "candidate", personId: null });
  };
}

/** For a page: the same, as a 404. */
export async function seatOrNotFound(interviewId: string): Promise<SeatScope> {
  return unlessCancelled(await orNotFound(seatScope(interviewId)));
}

/** For an interview's own address: as above, but somebody signed out, who may well have a seat, is sent to sign in. */
export async function seatOrSignIn(interviewId: string): Promise<SeatScope> {
  await seatScope(interviewId).catch(async (error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    await requirePerson();
  });
  return seatOrNotFound(interviewId);
}

/** For a page of the room: where the interview was cancelled, the page that says so comes instead. */
async function unlessCancelled(seat: SeatScope): Promise<SeatScope> {
  if (await isCancelled(seat)) redirect(`/i/${seat.interviewId}/cancelled`);
  return seat;
}

/** The address of the organisation an interview belongs to, for its panel. */
export async function organisationOfSeat(interviewId: string): Promise<string> {
  const person = await currentPerson();
  const slug = person && (await findOrganisationOfSeat(personScope(person), interviewId));
  if (!slug) throw new NotFound("interview");
  return slug;
}

/**
 * A panel member's seat for a screen of these roles; the others are sent to their own, and a candidate finds nothing
 * here. Signed-out visitors are sent to sign in.
 */
export async function panelSeatOrNotFound(
  interviewId: string,
  roles: readonly PanelRole[] = ["lead", "interviewer", "shadow", "observer"],
): Promise<SeatScope> {
  const person = await currentPerson();
  if (!person) await requirePerson();
  const seat = await unlessCancelled(await orNotFound(panelScope(interviewId)));
  return roles.includes(seat.role) ? seat : redirect(`/i/${interviewId}`);
}

export async function candidateOrNotFound(interviewId: string): Promise<SeatScope> {
  return unlessCancelled(await orNotFound(candidateScope(interviewId)));
}

/** The seat an open candidate link is for, or undefined for wrong, expired and revoked alike. */
export async function seatOfLink(token: string): Promise<SeatScope | undefined> {
  const seat = await findSeatByLink(linkScope(token));
  return seat && grant({ kind: "seat", ...seat, role: "candidate", personId: null });
}

/** The open candidate link that six characters lead to, or undefined for wrong, expired and revoked alike. */
export function linkOfCode(code: string): Promise<{ readonly id: string } | undefined> {
  return findLinkByCode(grant({ kind: "link", tokenHash: hashCode(code) }));
}

/** What this person's pages seal with what waits on a device. */
export async function ownDeviceKey(): Promise<DeviceKey> {
  return deviceKey((await requirePerson()).id);
}

function linkScope(token: string): LinkScope {
  return grant({ kind: "link", tokenHash: hashToken(token) });
}

/** What an invitation says that can still be accepted. Wrong, expired and used look the same: nothing. */
export async function openInvitation(token: string): Promise<Offer | undefined> {
  const anybody = await enteringByInvitation(token, uuidv7());
  return anybody && findOffer(anybody);
}

/** What an unspent invitation opens for this person, or undefined. */
export async function enteringByInvitation(
  token: string,
  personId: string,
): Promise<EnteringScope | undefined> {
  const open = await findInvitation(linkScope(token));
  if (!open) return undefined;
  return grant({
    kind: "entering",
    organisationId: open.organisationId,
    personId,
    tokenHash: hashToken(token),
    purpose: "sign-in",
  });
}

/** Who a spent invitation let in, and where; undefined while it is open, and for a wrong one. */
export function spentInvitation(token: string) {
  return findSpentInvitation(linkScope(token));
}

/** Signing up: a guest enters the workspace they already have, anybody else a new one. */
export async function enteringBySignUp(): Promise<EnteringScope> {
  const person = await currentPerson();
  const guest = person && person.email === null ? person : null;
  const workspace = guest && (await listMemberships(personScope(guest))).find((one) => one.guest);
  return grant({
    kind: "entering",
    organisationId: workspace?.organisationId ?? uuidv7(),
    personId: guest?.id ?? uuidv7(),
    tokenHash: null,
    purpose: "sign-in",
  });
}

/** A guest's new workspace. */
export function enteringDemo(personId: string, organisationId: string): EnteringScope {
  return grant({ kind: "entering", organisationId, personId, tokenHash: null, purpose: "demo" });
}
