import { type Action, memberMay } from "@/lib/domain/identity/permissions";
import type { MemberRole } from "@/lib/domain/identity/roles";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { Forbidden } from "./errors";

declare const branded: unique symbol;
type Branded<Value> = Value & { readonly [branded]: true };

/** A member of one organisation. */
export type MemberScope = Branded<{
  readonly kind: "member";
  readonly organisationId: string;
  readonly organisationSlug: string;
  readonly organisationName: string;
  readonly personId: string;
  readonly role: MemberRole;
}>;

/** A place in one interview: a panel member's, or the candidate's (no person). */
export type SeatScope = Branded<{
  readonly kind: "seat";
  readonly organisationId: string;
  readonly interviewId: string;
  readonly seatId: string;
  readonly role: PanelRole;
  readonly personId: string | null;
}>;

/** A signed-in person or guest, outside any organisation: practice, their own memberships. */
export type PersonScope = Branded<{ readonly kind: "person"; readonly personId: string }>;

/** Whoever holds a link, known by its hash alone. */
export type LinkScope = Branded<{ readonly kind: "link"; readonly tokenHash: string }>;

/** A person about to enter an organisation they made or were invited to. */
export type EnteringScope = Branded<{
  readonly kind: "entering";
  readonly organisationId: string;
  readonly personId: string;
  readonly tokenHash: string | null;
  readonly purpose: "sign-in" | "demo";
}>;

/** A named job of the server itself. */
export type JobScope = Branded<{
  readonly kind: "job";
  readonly job: "sign-in" | "library" | "end-forgotten" | "send-mail";
}>;

/** One running interview that nobody ended, found by the job of that name. */
export type ForgottenScope = Branded<{
  readonly kind: "forgotten";
  readonly organisationId: string;
  readonly interviewId: string;
}>;

/** Whom a mail goes to: what it says is read as they themselves may read it. */
export type MailingScope = Branded<{
  readonly kind: "mailing";
  readonly organisationId: string;
  readonly personId: string;
}>;

export type Scope =
  | MemberScope
  | SeatScope
  | PersonScope
  | LinkScope
  | EnteringScope
  | JobScope
  | ForgottenScope
  | MailingScope;

/** That a scope may do one thing. A transaction cannot be opened without one. */
export type Permit<S extends Scope = Scope> = {
  readonly scope: S;
  readonly action: Action;
  readonly [branded]: true;
};

const ACTIONS_OF: Record<Exclude<Scope["kind"], "member" | "job">, readonly Action[]> = {
  seat: ["interview.take-part", "scorecard.submit", "shadow.close", "seat.claim"],
  person: ["practice.run"],
  link: [],
  entering: ["person.sign-up", "invitation.accept", "demo.open"],
  forgotten: ["interview.expire"],
  mailing: [],
};

const ACTIONS_OF_JOB: Record<JobScope["job"], readonly Action[]> = {
  "sign-in": ["person.sign-in"],
  library: [],
  "end-forgotten": [],
  "send-mail": ["mail.send"],
};

/** Throws Forbidden when this scope may not do this. */
export function permit<S extends Scope>(scope: S, action: Action): Permit<S> {
  if (!may(scope, action)) throw new Forbidden(action);
  return asPermit(scope, action);
}

function may(scope: Scope, action: Action): boolean {
  if (scope.kind === "member") return memberMay(scope.role, action);
  const actions = scope.kind === "job" ? ACTIONS_OF_JOB[scope.job] : ACTIONS_OF[scope.kind];
  return actions.includes(action);
}

/** The brand exists in types only, so a cast is the only way to put it on; this is the one place. */
function asPermit<S extends Scope>(scope: S, action: Action): Permit<S> {
  return { scope, action } as Permit<S>;
}

/** The settings row-level security reads. Null becomes empty, and empty shows nothing. */
export function settingsOf(scope: Scope): {
  readonly organisation: string;
  readonly person: string;
  readonly seat: string;
  readonly link: string;
  readonly purpose: string;
} {
  return {
    organisation: "organisationId" in scope ? scope.organisationId : "",
    person: "personId" in scope ? (scope.personId ?? "") : "",
    seat: "seatId" in scope ? scope.seatId : "",
    link: "tokenHash" in scope ? (scope.tokenHash ?? "") : "",
    purpose: scope.kind === "job" ? scope.job : scope.kind === "entering" ? scope.purpose : "",
  };
}
