import { counted } from "@/lib/domain/shared/counted";
import { type Revote, revoteState, SMALL_PANEL } from "./revote";

/** How far a re-vote is, without a hint at who. */
export function revoteWords(revote: Revote): string {
  const votes = `${revote.voted} of ${counted(revote.called, "person", "people")} ${revote.voted === 1 ? "has" : "have"} voted.`;
  const state = revoteState(revote);
  if (state === "voting") return `${votes} The counts appear when all have, or when it is closed.`;
  if (state === "too-few") return `${votes} It was closed, and with fewer than two votes nothing is shown.`;
  return revote.voted < revote.called ? `${votes} It was closed.` : "Everybody has voted.";
}

/** What counts without names can still give away. `called`: how many are asked. */
export function secrecyWords(called: number): string {
  const alike = "If everybody votes alike, everybody’s vote is known.";
  if (called > SMALL_PANEL) return `Only counts are shown, never names. ${alike}`;
  const away =
    called === 2
      ? "With two people they give you away: each knows their own vote, and so the other’s."
      : "With three people they may still give somebody away: whoever votes alone knows how the two others voted.";
  return `Only counts are shown, never names. ${away} ${alike}`;
}
