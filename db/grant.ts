import type {
  EnteringScope,
  ForgottenScope,
  JobScope,
  LinkScope,
  MailingScope,
  MemberScope,
  PersonScope,
  Scope,
  SeatScope,
} from "./scope";

type Plain<S extends Scope> = { [Key in keyof S as Key extends symbol ? never : Key]: S[Key] };

/** The only maker of scopes. Only lib/server/viewer.ts (and tests and bin) may import this file. */
export function grant(scope: Plain<MemberScope>): MemberScope;
export function grant(scope: Plain<SeatScope>): SeatScope;
export function grant(scope: Plain<PersonScope>): PersonScope;
export function grant(scope: Plain<LinkScope>): LinkScope;
export function grant(scope: Plain<EnteringScope>): EnteringScope;
export function grant(scope: Plain<JobScope>): JobScope;
export function grant(scope: Plain<ForgottenScope>): ForgottenScope;
export function grant(scope: Plain<MailingScope>): MailingScope;
export function grant(scope: object): Scope {
  // The brand exists in types only; this cast is where it is put on.
  return Object.freeze({ ...scope }) as Scope;
}
