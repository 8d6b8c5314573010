import "server-only";
import type { Conflict } from "@/db/errors";
import { TooManyTries } from "./too-many-tries";

/** Every refusal a person can cause, as a sentence that says what happened and what to do. */
const WORDS: Readonly<Record<string, string>> = {
  "email-taken": "An account with this email already exists. Sign in instead, or use another address.",
  "wrong-credentials": "The email or the password is wrong. Check both and try again.",
  "signed-out": "You are signed out. Sign in in another tab, then press again; what you typed is kept.",
  "slug-taken": "No free address was found for this organisation's name. Choose another name.",
  "over-the-minutes": "The questions take longer than the kit may. Remove one or ask for more minutes.",
  "over-time":
    "The questions take longer than the kit may. Remove one or ask for more minutes, then save again.",
  "not-parallel":
    "A question stands in two of these kits, so they are not parallel. Pin it if all of them shall have it, or ask for parallel kits again.",
  "other-round":
    "You still score this candidate in another round. Submit that scorecard first, then make this change; what you wrote is kept.",
  "asked-twice":
    "Two rounds of this loop ask the same, or nearly the same. Reload the page to have the rounds chosen again.",
  "other-rounds": "The rounds of this loop changed meanwhile. Reload the page, then save again.",
  empty: "A kit needs at least one question. Add one, then save again.",
  duplicate: "A question stands in this kit twice. Remove one of the two, then save again.",
  unknown: "A question of this kit is no longer published. Reload the page to see which, and remove it.",
  "not-scored":
    "The candidate's own questions belong to the closing. Remove them from the list, then save again.",
  "id-taken": "This form was already used for something else. Reload the page and try again.",
  "not-ended": "The interview is still running. End it first; your scores are kept.",
  incomplete: "Something is still missing on your scorecard. The list at the top says what.",
  excused:
    "You were excused from this scorecard, so it cannot be submitted any more. What you wrote is kept, and stays yours alone.",
  "no-mail": "This installation sends no mail. Copy the reminder into a message of your own.",
  "not-late": "These scorecards are not late yet, so nobody was reminded.",
  "nobody-to-ask":
    "Nobody who owes a scorecard has a mail address here. Copy the reminder into a message of your own.",
  "asked-today":
    "A reminder by mail was asked for today already, so no other is sent. Talk to them, or excuse them in the debrief.",
  "card-in": "This scorecard was submitted meanwhile, so nobody has to be excused. Reload the page.",
  "last-scorecard": "A debrief needs one scorecard at least. The last person who owes one cannot be excused.",
  "debrief-closed": "This debrief is not open to you yet, so nothing of it can be exported.",
  "already-submitted": "Your scorecard is submitted and locked.",
  "read-meanwhile":
    "You score in this interview, and while it was cancelled you could read the debrief of this candidate's other round. Ask another owner or manager to restore it and to change its panel.",
  "already-decided": "A decision was already recorded, and it stays as it is. Reload the page to see it.",
  "already-reopened": "This decision was opened again already. Reload the page to see what stands now.",
  "decided-before":
    "The debrief was opened again meanwhile. Reload the page, look at what changed, and decide again.",
  "bar-fixed":
    "The first candidate has been interviewed with this kit, so its bar is fixed. Write why it is amended, and save again.",
  "bar-changed":
    "Somebody else changed this bar meanwhile. Reload the page to see theirs; write down what you chose first.",
  "too-few-called": "A vote of one person has a name, so nobody is asked again in this debrief.",
  "not-called": "Only those whose scorecards are in vote again.",
  "already-voted": "Your vote is in. It cannot be shown to you again or changed.",
  "revote-closed":
    "This vote was closed meanwhile, so yours was not taken. Reload the page to see the counts.",
  "scores-owed":
    "You still have something to score in an interview with this kit. Hand that in first, so that other answers do not become its yardstick.",
  "answers-left":
    "Another answer came in, or one is not rated. Reload the page; what you chose is kept on this device.",
  "already-rated-again":
    "You have rated these answers already, and that stays. Reload the page to see what is left.",
  "already-void":
    "This question was voided meanwhile. Reload the page to see by whom and why; write down your reason first.",
  "not-void":
    "This question counts already: its voiding was taken back meanwhile. Reload the page to see by whom and why.",
  "override-unexplained":
    "This outcome goes against the bar of the kit. Say why in the field for it, and record the decision again.",
  "not-on-card": "There is no score of yours for this, so there is nothing to change. Reload the page.",
  "nothing-changed": "This is what your scorecard says already. Choose another level, or leave it as it is.",
  "card-changed":
    "You changed this scorecard in another window meanwhile. Reload the page to see it; write down your reason first.",
  "not-submitted": "This scorecard was not submitted yet, so it can simply be changed.",
  "not-leading":
    "You do not lead this interview now, so this step was not taken. Take the lead first if you need it.",
  "already-accepted": "This invitation was accepted meanwhile. Reload the page to see who joined.",
  "already-revoked": "This invitation was taken back meanwhile. Reload the page.",
  cancelled: "This interview was cancelled, so nothing can be changed in it.",
  "kit-archived": "This kit is archived. Restore it first, or choose another one.",
  "only-a-demo": "A demo is only tried out, so there is nothing to cancel or to move.",
  "time-passed": "That time has passed already. Choose one that is still to come.",
  "time-too-far": "That is more than a year away. Check the date, or set the time later.",
  "moved-meanwhile":
    "Somebody else changed this interview meanwhile. Reload the page to see how it stands, then move it if you still want to.",
  "panel-fixed": "The interview has started, so its panel stays as it is.",
  "leads-now":
    "Somebody took the lead in the room, and this would take it from them. Pass the lead on in the room first.",
  "already-started": "The interview has already started.",
  "not-started": "The interview has not started yet.",
  "already-paused": "The interview is already paused.",
  "not-paused": "The interview is not paused.",
  "already-ended": "The interview has already ended.",
  "unknown-entry": "That question is not in this kit.",
  "empty-agenda": "This kit has no questions. Choose another kit.",
  "not-in-this-kit": "That does not belong to this kit.",
  "already-answered":
    "This answer is saved and stays as it is. Go on to the comparison, or try the question again.",
  "not-answered": "Save your answer and your prediction first; then the rubric opens.",
  "already-scored": "You have scored this answer already. Try the question again for a second score.",
  "changed-elsewhere":
    "You changed this from another device meanwhile. Reload the page to see it, and change it again if it should be otherwise.",
  "key-reused": "This change was already sent with other content.",
};

export function wordsFor(refusal: Conflict): string {
  if (refusal instanceof TooManyTries) return waitWords(refusal.minutes);
  return WORDS[refusal.reason] ?? "That did not work as things are now. Reload the page and try again.";
}

/** For whole minutes, at least one. */
export function waitWords(minutes: number): string {
  return `Too many tries. Wait about ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`;
}

export const NOT_FOUND_WORDS = "This page or record does not exist, or it is not open to you.";
export const FORBIDDEN_WORDS = "Your role does not allow this. Ask an owner of your organisation.";
export const UNKNOWN_WORDS =
  "Something went wrong on our side. Nothing you typed is lost; try again in a moment.";
export const UNAVAILABLE_WORDS =
  "The database does not answer just now. Nothing you typed is lost; try again in a moment.";
