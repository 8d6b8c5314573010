import { RECOMMENDATIONS, type Recommendation } from "@/lib/domain/scoring/recommendation";
import { ok, type Result, refuse } from "@/lib/domain/shared/result";

/** Of fewer votes than these nothing is shown: one vote has a name. */
export const FEWEST_VOTES = 2;

/** Up to as many people, counts may say who voted what. */
export const SMALL_PANEL = 3;

/** How a re-vote stands. Called are those whose scorecards are in. */
export type Revote = {
  readonly called: number;
  readonly voted: number;
  /** By the one who called it or an owner, or by the decision. */
  readonly closed: boolean;
};

export const REVOTE_STATES = ["voting", "shown", "too-few"] as const;
export type RevoteState = (typeof REVOTE_STATES)[number];

/** "shown": the counts are, since nobody is waited for. "too-few": it was closed, and they never will be. */
export function revoteState({ called, voted, closed }: Revote): RevoteState {
  if (!closed && voted < called) return "voting";
  return voted >= FEWEST_VOTES ? "shown" : "too-few";
}

export const CALL_REFUSALS = ["already-decided", "too-few-called"] as const;
export type CallRefusal = (typeof CALL_REFUSALS)[number];

/** Whether a panel can be asked once more. */
export function mayCall({
  called,
  decided,
}: {
  readonly called: number;
  readonly decided: boolean;
}): Result<null, CallRefusal> {
  if (decided) return refuse("already-decided");
  return called < FEWEST_VOTES ? refuse("too-few-called") : ok(null);
}

export const VOTE_REFUSALS = ["not-called", "already-voted", "revote-closed"] as const;
export type VoteRefusal = (typeof VOTE_REFUSALS)[number];

/** Whether somebody's vote is still taken. `mine`: of who wants to vote. */
export function mayVote(
  revote: Revote,
  mine: { readonly called: boolean; readonly voted: boolean },
): Result<null, VoteRefusal> {
  if (!mine.called) return refuse("not-called");
  if (mine.voted) return refuse("already-voted");
  return revoteState(revote) === "voting" ? ok(null) : refuse("revote-closed");
}

export type VoteCount = { readonly recommendation: Recommendation; readonly votes: number };

/** Every recommendation with how many gave it, strongest doubt first, also those that nobody gave. */
export function countVotes(ballots: readonly Recommendation[]): readonly VoteCount[] {
  return RECOMMENDATIONS.map((recommendation) => ({
    recommendation,
    votes: ballots.filter((one) => one === recommendation).length,
  }));
}
