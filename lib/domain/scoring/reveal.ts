/** One seat of the panel, as far as scorecards go. */
export type Owed = {
  readonly seatId: string;
  /** Leads and interviewers owe a scorecard; observers and the candidate do not. */
  readonly owes: boolean;
  /** The candidate never learns of a score, whoever else may. */
  readonly candidate: boolean;
  readonly submitted: boolean;
  readonly excused: boolean;
  /** Scores to learn: owes nothing, and learns of others only once their own scores are closed. */
  readonly shadow?: boolean;
};

/** What somebody may learn of the scorecards of others. */
export type Reveal = "nothing" | "who-is-missing" | "everything";

/** True while this seat's own scores may still change: an interviewer's until handed in or excused, a shadow's until closed. */
export function scoresStill({ owes, submitted, excused, shadow = false }: Owed): boolean {
  return !submitted && (shadow || (owes && !excused));
}

/** True when nobody is waited for. A panel that owes nothing never opens. */
export function allIn(panel: readonly Owed[]): boolean {
  const owing = panel.filter((seat) => seat.owes);
  return owing.length > 0 && owing.every((seat) => seat.submitted || seat.excused);
}

/**
 * Who learns what, for every role, owners included: before their own submission a person learns
 * nothing, not even who has submitted; after it, who is missing; when all are in, everything.
 * `reader` is the reader's own seat, or null for a member outside the panel. A shadow is
 * held to the same, and is never waited for. `owesElsewhere`: the reader still scores this
 * candidate in another round, and what was thought here must not reach them before that is in.
 */
export function reveal(reader: Owed | null, panel: readonly Owed[], owesElsewhere: boolean): Reveal {
  if (reader?.candidate || owesElsewhere) return "nothing";
  if (reader && scoresStill(reader)) return "nothing";
  return allIn(panel) ? "everything" : "who-is-missing";
}
