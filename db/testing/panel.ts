import { createHash, randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { acceptInvitation } from "../commands/identity/accept-invitation";
import { invite } from "../commands/identity/invite";
import { startSession } from "../commands/identity/start-session";
import { claimSeat } from "../commands/interviews/claim-seat";
import { schedule } from "../commands/interviews/schedule";
import { grant } from "../grant";
import { findSeatByLink, findSeatOfPerson } from "../queries/seats";
import type { MemberScope } from "../scope";
import { newCandidate } from "./candidate";
import { newKit } from "./interview";
import { account, entering, newOrganisation, type Organisation, word } from "./world";

/** Somebody who is signed in, with what a browser of theirs would send. */
export type SignedIn = { readonly personId: string; readonly cookie: string };

export type Seated = SignedIn & { readonly seatId: string; readonly role: "lead" | "interviewer" };

/** A waiting interview, its people signed in, and its candidate's link opened. */
export type Panel = {
  readonly interviewId: string;
  readonly lead: Seated;
  readonly interviewers: readonly Seated[];
  readonly candidate: { readonly seatId: string; readonly cookie: string };
};

export type House = {
  readonly organisation: Organisation;
  readonly kitId: string;
  readonly manager: SignedIn;
  readonly colleagues: readonly SignedIn[];
};

/** An organisation with a kit, a manager and this many interviewers, all signed in over plain http. */
export async function newHouse(interviewers: number): Promise<House> {
  const organisation = await newOrganisation("House of Faults");
  const ids = [organisation.interviewer.personId];
  while (ids.length < interviewers) ids.push(await join(organisation.owner, `Colleague ${ids.length + 1}`));
  return {
    organisation,
    kitId: await newKit(organisation.manager),
    manager: await signIn(organisation.manager.personId),
    colleagues: await Promise.all(ids.map(signIn)),
  };
}

/** @param size how many of the house's interviewers sit beside the lead */
export async function newPanel(
  { organisation, kitId, manager, colleagues }: House,
  size: number,
): Promise<Panel> {
  const interviewId = uuidv7();
  const link = { id: uuidv7(), tokenHash: word() };
  const beside = colleagues.slice(0, size);
  await schedule(organisation.manager, {
    id: interviewId,
    kitId,
    candidateName: newCandidate(),
    interviewers: beside.map(({ personId }) => personId),
    link,
  });
  const found = await findSeatByLink(grant({ kind: "link", tokenHash: link.tokenHash }));
  if (!found) throw new Error("The link opens nothing.");
  const token = newToken();
  const seat = grant({ kind: "seat", ...found, role: "candidate", personId: null });
  await claimSeat(seat, { linkHash: link.tokenHash, tokenHash: hashOf(token) });
  return {
    interviewId,
    lead: await seated(manager, interviewId),
    interviewers: await Promise.all(beside.map((one) => seated(one, interviewId))),
    candidate: { seatId: found.seatId, cookie: `evenhand.seat.${interviewId}=${token}` },
  };
}

async function seated(person: SignedIn, interviewId: string): Promise<Seated> {
  const scope = grant({ kind: "person", personId: person.personId });
  const found = await findSeatOfPerson(scope, interviewId);
  if (found?.role !== "lead" && found?.role !== "interviewer") throw new Error("The panel has no such seat.");
  return { ...person, seatId: found.seatId, role: found.role };
}

async function signIn(personId: string): Promise<SignedIn> {
  const token = newToken();
  await startSession(grant({ kind: "job", job: "sign-in" }), { personId, tokenHash: hashOf(token) });
  return { personId, cookie: `evenhand.session=${token}` };
}

async function join(owner: MemberScope, name: string): Promise<string> {
  const tokenHash = word();
  await invite(owner, { role: "interviewer", tokenHash });
  const guest = entering(owner.organisationId, { tokenHash });
  await acceptInvitation(guest, account(name));
  return guest.personId;
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
