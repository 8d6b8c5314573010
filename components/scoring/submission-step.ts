/** What stands between a confirmed submission and its sending. */
export type BeforeSubmission = {
  /** Nothing that was begun is missing on the card as this window shows it. */
  readonly whole: boolean;
  /** Changes that the server has not answered yet. */
  readonly waiting: number;
  /** Changes the server has refused since this page opened, now and when the submission was confirmed. */
  readonly refused: number;
  readonly refusedBefore: number;
};

/**
 * The last change goes first; where it was refused, the card is not what its author confirmed, and nothing is sent:
 * a submitted card is locked.
 */
export function submissionStep(now: BeforeSubmission): "send" | "wait" | "call-off" {
  if (now.refused > now.refusedBefore) return "call-off";
  return now.whole && now.waiting === 0 ? "send" : "wait";
}
