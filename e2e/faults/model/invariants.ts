import type { Actor, Scoring, TheModel } from "./model";
import type { Real, StoredRoom } from "./test-handlers";

export const SCORERS: readonly Scoring[] = ["lead", "interviewer"];

/** In every private text this person writes. */
export function markOf(actor: Actor): string {
  return `canary-of-the-${actor}`;
}

/** The tables say what the model says. Throws with everything that differs. */
export function holdTables(model: TheModel, real: Real, stored: StoredRoom): void {
  const cards = SCORERS.map((actor) => {
    const seat = stored.seats.find(({ id }) => id === real.seatOf(actor));
    return [actor, seat?.ownSeq ?? 0, seat?.submitted ?? false, cardIn(seat?.draft ?? {})];
  });
  same(
    "the tables",
    { room: roomIn(stored.room), status: stored.status, steps: stored.roomSeq, cards },
    {
      room: roomOf(model, real),
      status: model.status,
      steps: model.steps,
      cards: SCORERS.map((actor) => {
        const { count, submitted, ...card } = model.cards[actor];
        return [actor, count, submitted, cardIn({ ...card, evidence: card.lines })];
      }),
    },
  );
  const total = model.steps + model.cards.lead.count + model.cards.interviewer.count;
  same("the log", { rows: stored.rows, seq: stored.seq }, { rows: total, seq: total });
  const bothIn = SCORERS.every((actor) => model.cards[actor].submitted);
  same("debriefs", stored.debriefs, bothIn ? 1 : 0);
  holdClock(model, stored.room);
}

/** What one person's browser is told is their own, and what everybody may know. */
export function holdState(model: TheModel, real: Real, actor: Scoring, body: string): void {
  const { room, roomSeq, own } = JSON.parse(body);
  const { count, submitted, ...card } = model.cards[actor];
  same(
    `what ${actor} reads`,
    { room: roomIn(room), roomSeq, ownSeq: own.ownSeq, submitted: own.submitted, card: cardIn(own.draft) },
    {
      room: roomOf(model, real),
      roomSeq: model.steps,
      ownSeq: count,
      submitted,
      card: cardIn({ ...card, evidence: card.lines }),
    },
  );
  const other = actor === "lead" ? "interviewer" : "lead";
  if (body.includes(markOf(other))) throw new Error(`${actor} reads what ${other} wrote`);
}

export function holdView(model: TheModel, view: string | null): void {
  same("whether the candidate may look", view !== null, model.linkOpen);
  if (view === null) return;
  const leaked = SCORERS.filter((actor) => view.includes(markOf(actor)));
  if (leaked.length > 0) throw new Error(`the candidate reads what ${leaked.join(" and ")} wrote`);
  const { view: shown, roomSeq } = JSON.parse(view);
  same("the candidate's view", [shown.status, roomSeq], [model.status, model.steps]);
  same("whether they think", shown.thinkingUntil !== null, model.thinking);
}

function holdClock(model: TheModel, room: StoredRoom["room"]): void {
  const { clock, startedAt, endedAt } = room as {
    clock: { runningSince: number | null; spentMs: number };
    startedAt: number | null;
    endedAt: number | null;
  };
  same("whether the clock runs", clock.runningSince !== null, model.status === "live");
  same("whether it started", startedAt !== null, model.status !== "waiting");
  same("whether it ended", endedAt !== null, model.status === "ended");
  if (clock.spentMs < 0) throw new Error("the clock ran backwards");
}

function roomOf(model: TheModel, real: Real) {
  return {
    current: model.current,
    leadSeat: model.passed ? real.seatOf(model.leader) : null,
    skipped: [...model.skipped].sort(),
    reworded: model.reworded,
    visits: model.visits,
    extras: model.extras,
    addedMs: model.addedMinutes * 60_000,
    joined: model.joined,
    thinking: model.thinking,
    endedBy: model.status === "ended" ? "lead" : null,
  };
}

function roomIn(room: Record<string, unknown>) {
  const { current, leadSeat, skipped, reworded, visits, extras, addedMs, endedBy } = room;
  return {
    current,
    leadSeat,
    skipped: [...(skipped as string[])].sort(),
    reworded,
    visits: (visits as { entry: string }[]).map(({ entry }) => entry),
    extras: (extras as { id: string }[]).map(({ id }) => id),
    addedMs,
    joined: room.candidateJoinedAt !== null,
    thinking: room.thinkingUntil !== null,
    endedBy,
  };
}

function cardIn(draft: Record<string, unknown>) {
  const { scores = {}, reasons = {}, evidence = [], recommendation = null, confidence = null } = draft;
  const lines = (evidence as { id: string; text: string }[]).map(({ id, text }) => [id, text]);
  return { scores, reasons, lines, recommendation, confidence };
}

function same(what: string, is: unknown, shall: unknown): void {
  const [one, other] = [sorted(is), sorted(shall)];
  if (one !== other) throw new Error(`${what}: ${one}\nshall be ${other}`);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
