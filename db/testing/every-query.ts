import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getAnswers } from "../queries/answers";
import { findAppointment, getCalendar } from "../queries/appointments";
import { listAskedBefore } from "../queries/asked-before";
import { getBar } from "../queries/bars";
import { listOtherCandidates } from "../queries/candidate-names";
import { listCandidatesOnKit } from "../queries/candidates-on-kit";
import { getDebrief } from "../queries/debriefs";
import { listForgotten } from "../queries/forgotten";
import {
  findCredentials,
  findInvitation,
  findOffer,
  findPersonBySession,
  findSpentInvitation,
  listInvitations,
  listMembers,
  listMemberships,
} from "../queries/identity";
import {
  countInterviews,
  findOrganisationOfSeat,
  getInterview,
  getRoom,
  getRoomWithOwn,
  isCancelled,
  listInterviews,
  listOpsAfter,
} from "../queries/interviews";
import { getKit, listKits, listRevisions } from "../queries/kits";
import {
  getLibraryQuestion,
  getLibraryRevision,
  listLibrary,
  listTemplates,
  listTitles,
} from "../queries/library";
import { findForMail, listAskedByMail, listUnsentMail } from "../queries/mail";
import { listWaiting } from "../queries/overdue";
import { getPracticeHome, getRun } from "../queries/practice";
import { countDevices } from "../queries/presence";
import { listQuestionUse } from "../queries/question-use";
import { getReadiness } from "../queries/readiness";
import { listRecentCandidates } from "../queries/recent-candidates";
import { getReplay } from "../queries/replays";
import { findLinkByCode, findSeatByLink, findSeatBySession, findSeatOfPerson } from "../queries/seats";
import { getShadow } from "../queries/shadows";
import { findOwnCard } from "../queries/submitted";
import { getVoids, listVoidsOf } from "../queries/voids";
import type { Scope } from "../scope";

/** What somebody might ask for by name, knowing it or guessing. */
export type Asked = {
  readonly interviewId: string;
  readonly kitId: string;
  readonly runId: string;
  readonly slug: string;
};

type Kind = Scope["kind"];
type ScopeOf<K extends Kind> = Extract<Scope, { kind: K }>;

export type Query = {
  readonly kind: Kind;
  readonly ask: (scope: Scope, asked: Asked) => Promise<unknown>;
};

/** Every query there is, by its name. */
export const QUERIES: Readonly<Record<string, Query>> = {
  findPersonBySession: by("job", (scope, { slug }) => findPersonBySession(scope, slug)),
  findCredentials: by("job", (scope, { slug }) => findCredentials(scope, slug)),
  listMemberships: by("person", (scope) => listMemberships(scope)),
  listInvitations: by("member", (scope) => listInvitations(scope)),
  listMembers: by("member", (scope) => listMembers(scope)),
  findInvitation: by("link", (scope) => findInvitation(scope)),
  findOffer: by("entering", (scope) => findOffer(scope)),
  findSpentInvitation: by("link", (scope) => findSpentInvitation(scope)),
  isCancelled: by("seat", (scope) => isCancelled(scope)),
  getRoom: by("seat", (scope) => getRoom(scope)),
  getRoomWithOwn: by("seat", (scope) => getRoomWithOwn(scope)),
  countDevices: by("seat", (scope) => countDevices(scope)),
  listOpsAfter: by("seat", (scope) => listOpsAfter(scope, { room: 0, own: 0 })),
  getReplay: by("seat", (scope) => getReplay(scope)),
  findOwnCard: by("seat", (scope) => findOwnCard(scope)),
  getShadow: by("seat", (scope) => getShadow(scope)),
  listForgotten: by("job", (scope) => listForgotten(scope)),
  listInterviews: by("member", (scope) => listInterviews(scope)),
  countInterviews: by("member", (scope) => countInterviews(scope)),
  getInterview: by("member", (scope, { interviewId }) => getInterview(scope, interviewId)),
  findAppointment: by("seat", (scope) => findAppointment(scope)),
  getCalendar: by("member", (scope, { interviewId }) => getCalendar(scope, interviewId)),
  getReadiness: by("member", (scope, { interviewId }) => getReadiness(scope, interviewId)),
  findOrganisationOfSeat: by("person", (scope, { interviewId }) =>
    findOrganisationOfSeat(scope, interviewId),
  ),
  getDebrief: by("member", (scope, { interviewId }) => getDebrief(scope, interviewId)),
  listCandidatesOnKit: by("member", (scope, { kitId }) => listCandidatesOnKit(scope, kitId)),
  findForMail: by("mailing", (scope, { interviewId }) => findForMail(scope, interviewId)),
  listUnsentMail: by("member", (scope, { interviewId }) => listUnsentMail(scope, interviewId)),
  listAskedByMail: by("member", (scope) => listAskedByMail(scope)),
  listWaiting: by("member", (scope) => listWaiting(scope)),
  listKits: by("member", (scope) => listKits(scope)),
  getKit: by("member", (scope, { kitId }) => getKit(scope, kitId)),
  getAnswers: by("member", (scope, { kitId, slug }) => getAnswers(scope, kitId, slug)),
  getVoids: by("member", (scope, { kitId }) => getVoids(scope, kitId)),
  listVoidsOf: by("member", (scope, { interviewId }) => listVoidsOf(scope, interviewId)),
  getBar: by("member", (scope, { kitId }) => getBar(scope, kitId)),
  listRevisions: by("member", (scope, { kitId }) => listRevisions(scope, kitId)),
  listAskedBefore: by("member", (scope) => listAskedBefore(scope)),
  listOtherCandidates: by("member", (scope, { interviewId }) => listOtherCandidates(scope, interviewId)),
  listRecentCandidates: by("member", (scope) => listRecentCandidates(scope)),
  listQuestionUse: by("member", (scope) => listQuestionUse(scope)),
  listLibrary: by("person", (scope) => listLibrary(scope)),
  listTemplates: by("person", (scope) => listTemplates(scope)),
  listTitles: by("person", (scope, { slug }) => listTitles(scope, [slug])),
  getLibraryQuestion: by("person", (scope, { slug }) => getLibraryQuestion(scope, slug)),
  getLibraryRevision: by("person", (scope, { slug }) => getLibraryRevision(scope, slug, 1)),
  getPracticeHome: by("person", (scope) => getPracticeHome(scope)),
  getRun: by("person", (scope, { runId }) => getRun(scope, runId)),
  findSeatOfPerson: by("person", (scope, { interviewId }) => findSeatOfPerson(scope, interviewId)),
  findLinkByCode: by("link", (scope) => findLinkByCode(scope)),
  findSeatByLink: by("link", (scope) => findSeatByLink(scope)),
  findSeatBySession: by("link", (scope, { interviewId }) => findSeatBySession(scope, interviewId)),
};

/** What these files export besides: parts of a command or of a query, which take its transaction. */
const PARTS = [
  "appointmentIn",
  "barsOf",
  "voidsOf",
  "revoteIn",
  "decisionsIn",
  "openAnswers",
  "heardOf",
  "readingOf",
  "secondRatingsIn",
  "submittedIn",
  "standingIn",
  "isBarFixed",
  "onRevision",
  "libraryOf",
  "frozenKit",
  "heldKit",
  "owedIn",
  "isOpenElsewhere",
  "otherCandidatesIn",
  "owedElsewhere",
  "owesElsewhere",
  "plainNameOf",
  "ownOf",
  "presenceIn",
  "submittedIn",
  "ownSeat",
  "findLibraryQuestion",
  "asRun",
  "mine",
];

/** Names of exported functions that are in neither list. */
export async function forgottenQueries(): Promise<readonly string[]> {
  const folder = join(import.meta.dirname, "..", "queries");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const modules: object[] = await Promise.all(files.map((name) => import(join(folder, name))));
  const names = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
  );
  return names.filter((name) => !(name in QUERIES) && !PARTS.includes(name));
}

/** The answer as text, with NotFound as nothing. */
export async function answerOf(query: Query, scope: Scope, asked: Asked): Promise<string> {
  const answer = await query.ask(scope, asked).catch((error: unknown) => {
    if (error instanceof Error && error.name === "NotFound") return null;
    throw error;
  });
  return JSON.stringify(answer ?? null);
}

function by<K extends Kind>(kind: K, ask: (scope: ScopeOf<K>, asked: Asked) => Promise<unknown>): Query {
  return {
    kind,
    ask: async (scope, asked) => {
      if (!isOf(scope, kind)) throw new Error(`A ${kind} asks this, not a ${scope.kind}.`);
      return ask(scope, asked);
    },
  };
}

function isOf<K extends Kind>(scope: Scope, kind: K): scope is ScopeOf<K> {
  return scope.kind === kind;
}
