/** A string that may only be used where its own kind of id is asked for. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type OrganisationId = Id<"organisation">;
export type PersonId = Id<"person">;
export type KitId = Id<"kit">;
export type InterviewId = Id<"interview">;
export type SeatId = Id<"seat">;
export type PracticeRunId = Id<"practice-run">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}
