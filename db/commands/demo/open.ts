import "server-only";
import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { WAITING_ROOM } from "@/lib/domain/interviews/state";
import { decide } from "@/lib/domain/interviews/transition";
import { DEMO_CANDIDATE, demoKit } from "@/lib/domain/kits/demo-kit";
import type { KitRevision } from "@/lib/domain/kits/kit";
import { demoColleagues } from "@/lib/domain/scoring/demo-colleagues";
import { type Transaction, transaction } from "../../client";
import { canonicalJson, sha256 } from "../../digest";
import { Conflict, NotFound } from "../../errors";
import { appendToLog, lockInterview } from "../../ops";
import { libraryOf } from "../../queries/library";
import { membership, organisation, person } from "../../schema/identity";
import { interview, seat } from "../../schema/interviews";
import { kit, kitRevision } from "../../schema/kits";
import { rating, scorecardRevision, submission } from "../../schema/scoring";
import { type EnteringScope, permit } from "../../scope";

export type OpenedDemo = {
  readonly slug: string;
  readonly interviewId: string;
};

type Place = { readonly organisationId: string; readonly interviewId: string };

/**
 * A guest's workspace with a short interview that runs, a scripted candidate, and two
 * colleagues whose scorecards are in already. Opening it again adds an interview to the same workspace.
 */
export function openDemo(scope: EnteringScope): Promise<OpenedDemo> {
  const { organisationId } = scope;
  return transaction(permit(scope, "demo.open"), async (tx) => {
    const slug = await workspaceOf(tx, scope);
    const content = demoKit(await libraryOf(tx));
    if (!content) throw new NotFound("demo");
    const kitId = await storeKit(tx, scope, content);
    const interviewId = uuidv7();
    await tx.insert(interview).values({
      organisationId,
      id: interviewId,
      kind: "demo",
      kitId,
      kitRevision: 1,
      candidateName: DEMO_CANDIDATE,
      room: WAITING_ROOM,
      status: "waiting",
      createdBy: scope.personId,
    });
    const place = { organisationId, interviewId };
    const leadSeat = uuidv7();
    const name = await nameOf(tx, scope);
    await tx.insert(seat).values([
      { ...place, id: leadSeat, role: "lead", personId: scope.personId, name, position: 0 },
      { ...place, id: uuidv7(), role: "candidate", personId: null, name: DEMO_CANDIDATE, position: 9 },
    ]);
    await seatColleagues(tx, place, content);
    await begin(tx, place, leadSeat, content);
    return { slug, interviewId };
  });
}

/** A guest is called so until they sign up. */
async function nameOf(tx: Transaction, { personId }: EnteringScope): Promise<string> {
  const [known] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return known?.name ?? "Guest";
}

/** The demo is running when its room opens. */
async function begin(tx: Transaction, place: Place, leadSeat: string, content: KitRevision): Promise<void> {
  const locked = await lockInterview(tx, place);
  const agenda = agendaOf(content);
  const started = decide(locked.room, { type: "interview.start" }, agenda, locked.now);
  if (!started.ok) throw new Conflict(started.reason);
  await appendToLog(tx, locked, leadSeat, {
    opKey: "start",
    requestDigest: sha256("start"),
    type: "interview.start",
    payload: {},
    lane: null,
    room: started.value,
    agenda,
  });
}

async function workspaceOf(tx: Transaction, scope: EnteringScope): Promise<string> {
  const [mine] = await tx
    .select({ slug: organisation.slug })
    .from(organisation)
    .where(eq(organisation.id, scope.organisationId));
  if (mine) return mine.slug;
  const slug = `guest-${scope.organisationId.slice(-12)}`;
  await tx
    .insert(organisation)
    .values({
      id: scope.organisationId,
      slug,
      name: "Guest workspace",
      guestUntil: sql`now() + interval '7 days'`,
    })
    .onConflictDoNothing({ target: organisation.id });
  await tx
    .insert(membership)
    .values({ organisationId: scope.organisationId, personId: scope.personId, role: "owner" })
    .onConflictDoNothing();
  return slug;
}

async function storeKit(tx: Transaction, scope: EnteringScope, content: KitRevision): Promise<string> {
  const id = uuidv7();
  const { organisationId, personId } = scope;
  await tx.insert(kit).values({
    organisationId,
    id,
    name: content.name,
    role: content.role,
    level: content.level,
    stack: content.stack,
    minutes: content.minutes,
    latestRevision: 1,
    createdBy: personId,
  });
  await tx.insert(kitRevision).values({
    organisationId,
    kitId: id,
    revision: 1,
    content,
    request: null,
    seed: "demo",
    digest: sha256(canonicalJson(content)),
    createdBy: personId,
  });
  return id;
}

async function seatColleagues(tx: Transaction, place: Place, content: KitRevision): Promise<void> {
  const submittedAt = sql`clock_timestamp()`;
  const colleagues = demoColleagues(agendaOf(content));
  for (const [index, colleague] of colleagues.entries()) {
    const seatId = uuidv7();
    // A scripted colleague is nobody: their seat stands in for a person.
    const author = { ...place, seatId, revision: 1, personId: seatId };
    await tx.insert(seat).values({
      ...place,
      id: seatId,
      role: "interviewer",
      personId: null,
      name: colleague.name,
      position: index + 1,
    });
    await tx.insert(submission).values({ ...place, seatId, submittedAt });
    await tx.insert(scorecardRevision).values({
      ...author,
      recommendation: colleague.recommendation,
      confidence: "medium",
      evidence: colleague.evidence.map((line) => ({ ...line, id: uuidv7() })),
      submittedAt,
    });
    await tx.insert(rating).values(colleague.ratings.map((one) => ({ ...author, ...one })));
  }
}
