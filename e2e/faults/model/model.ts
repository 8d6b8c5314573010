import type { LiveOp } from "@/components/live/live-op";

/**
 * What an interview has to be, written from the promises and not from the code: the plainest thing that says what
 * every step is answered and what it leads to. Two of its people lead and score, one is the candidate.
 */
export type Actor = "lead" | "interviewer" | "candidate";
export type Scoring = Exclude<Actor, "candidate">;

export type Card = {
  scores: Record<string, number>;
  reasons: Record<string, string>;
  lines: { id: string; entry: string; text: string }[];
  recommendation: string | null;
  confidence: string | null;
  count: number;
  submitted: boolean;
};

export type Model = {
  status: "waiting" | "live" | "paused" | "ended";
  leader: Scoring;
  /** Whether the lead was ever passed: from then on it is noted. */
  passed: boolean;
  current: string | null;
  /** Questions of the kit and the frame around them, with what was added on the way. */
  known: string[];
  extras: string[];
  skipped: string[];
  reworded: Record<string, string>;
  visits: string[];
  addedMinutes: number;
  joined: boolean;
  thinking: boolean;
  steps: number;
  linkOpen: boolean;
  cards: Record<Scoring, Card>;
  /** Everything stored so far, with its answer. */
  stored: { actor: Actor; key: string; op: LiveOp; body: string }[];
};

export type Expected = { readonly status: number; readonly reason: string | null };

export const QUESTIONS = ["alpha", "beta", "gamma"];
const SCORED = ["alpha", "beta"];
/** What `alpha` and `beta` give evidence on. */
const EVIDENCED = ["communication"];
const FRAME = ["@opening", "@closing"];
const COMPETENCIES = ["problem-solving", "technical", "communication", "collaboration", "growth"];
const STORED: Expected = { status: 200, reason: null };
const NOT_THEIRS: Expected = { status: 404, reason: "not-found" };

export function newModel(competencies: readonly string[] = COMPETENCIES): Model & { targets: string[] } {
  const card = (): Card => ({
    scores: {},
    reasons: {},
    lines: [],
    recommendation: null,
    confidence: null,
    count: 0,
    submitted: false,
  });
  return {
    status: "waiting",
    leader: "lead",
    passed: false,
    current: null,
    known: [...QUESTIONS, ...FRAME],
    extras: [],
    skipped: [],
    reworded: {},
    visits: [],
    addedMinutes: 0,
    joined: false,
    thinking: false,
    steps: 0,
    linkOpen: true,
    cards: { lead: card(), interviewer: card() },
    stored: [],
    targets: [
      ...SCORED.map((slug) => `question:${slug}`),
      ...competencies.map((competency) => `competency:${competency}`),
    ],
  };
}

export type TheModel = ReturnType<typeof newModel>;

/** What the server has to answer to a new op. `to` of a passed lead is an actor's seat, named by the actor. */
export function expected(model: TheModel, actor: Actor, op: LiveOp, to: Actor | "nobody"): Expected {
  if (actor === "candidate" && !model.linkOpen) return NOT_THEIRS;
  if (isScoring(op)) return expectedOfScoring(model, actor, op);
  if (!mayStep(model.leader, actor, op, to))
    // Who could if they led hears that they do not lead; it is nobody else's business.
    return actor !== "candidate" && mayStep(actor, actor, op, to) ? refused("not-leading") : NOT_THEIRS;
  if (model.status === "ended") return refused("already-ended");
  if (op.type === "candidate.join" || op.type === "lead.pass") return STORED;
  if (op.type === "interview.start") return model.status === "waiting" ? STORED : refused("already-started");
  if (model.status === "waiting") return refused("not-started");
  const paused = model.status === "paused";
  if (op.type === "interview.move") return model.known.includes(op.to) ? STORED : refused("unknown-entry");
  if (op.type === "entry.skip" || op.type === "entry.reword")
    return QUESTIONS.includes(op.entry) ? STORED : refused("unknown-entry");
  if (op.type === "interview.pause" || op.type === "candidate.think")
    return paused ? refused("already-paused") : STORED;
  if (op.type === "interview.resume") return paused ? STORED : refused("not-paused");
  return STORED;
}

function mayStep(leader: Actor, actor: Actor, op: LiveOp, to: Actor | "nobody"): boolean {
  if (op.type.startsWith("candidate.")) return actor === "candidate";
  if (actor === "candidate") return false;
  if (op.type !== "lead.pass") return actor === leader;
  if (to === "candidate" || to === "nobody") return false;
  return actor === leader || to === actor;
}

function expectedOfScoring(model: TheModel, actor: Actor, op: LiveOp): Expected {
  if (actor === "candidate") return NOT_THEIRS;
  if (model.status === "waiting") return refused("not-started");
  const strange =
    ("target" in op && !model.targets.includes(op.target)) ||
    (op.type === "evidence.write" && !model.known.includes(op.line.entry));
  if (strange) return refused("not-in-this-kit");
  return model.cards[actor].submitted ? refused("already-submitted") : STORED;
}

/** What a stored op makes of the model. */
export function follow(model: TheModel, actor: Actor, op: LiveOp, to: Actor | "nobody"): void {
  if (isScoring(op)) {
    if (actor !== "candidate") note(model.cards[actor], op);
    return;
  }
  model.steps += 1;
  if (op.type === "lead.pass" && to !== "candidate" && to !== "nobody") {
    model.leader = to;
    model.passed = true;
  }
  if (op.type === "candidate.join") model.joined = true;
  if (op.type === "interview.start") {
    model.status = "live";
    model.current = "@opening";
    model.visits = ["@opening"];
  }
  if (op.type === "interview.move") goTo(model, op.to);
  if (op.type === "entry.add") {
    const id = `@extra-${model.extras.length + 1}`;
    model.extras.push(id);
    model.known.push(id);
    goTo(model, id);
  }
  if (op.type === "entry.skip") {
    model.skipped = model.skipped.filter((entry) => entry !== op.entry);
    if (op.skipped) model.skipped.push(op.entry);
  }
  if (op.type === "entry.reword") {
    delete model.reworded[op.entry];
    if (op.text !== "") model.reworded[op.entry] = op.text;
  }
  if (op.type === "interview.add-time") model.addedMinutes += op.minutes;
  if (op.type === "candidate.think") model.thinking = op.on;
  if (op.type === "interview.pause") Object.assign(model, { status: "paused", thinking: false });
  if (op.type === "interview.resume") model.status = "live";
  if (op.type === "interview.end") Object.assign(model, { status: "ended", thinking: false });
}

function goTo(model: TheModel, entry: string): void {
  if (model.current === entry) return;
  model.current = entry;
  model.visits.push(entry);
  model.skipped = model.skipped.filter((one) => one !== entry);
  model.thinking = false;
}

function note(card: Card, op: LiveOp): void {
  card.count += 1;
  if (op.type === "score.set") {
    delete card.scores[op.target];
    if (op.score !== null) card.scores[op.target] = op.score;
  }
  if (op.type === "reason.write") {
    delete card.reasons[op.target];
    if (op.text !== "") card.reasons[op.target] = op.text;
  }
  if (op.type === "evidence.write") {
    const known = card.lines.find(({ id }) => id === op.line.id);
    if (known) Object.assign(known, { text: op.line.text, entry: op.line.entry });
    else card.lines.push({ id: op.line.id, entry: op.line.entry, text: op.line.text });
  }
  if (op.type === "evidence.remove") card.lines = card.lines.filter(({ id }) => id !== op.id);
  if (op.type === "recommendation.set")
    Object.assign(card, { recommendation: op.recommendation, confidence: op.confidence });
}

/** What handing in one's card is answered, and whether that opens the debrief. */
export function submit(model: TheModel, actor: Scoring): string {
  const card = model.cards[actor];
  if (model.status !== "ended") return "not-ended";
  const bothIn = (): string =>
    model.cards.lead.submitted && model.cards.interviewer.submitted ? "opened" : "in";
  if (card.submitted) return bothIn();
  const whole = model.targets.every((target) => target in card.scores || !owes(model, card, target));
  if (!whole || card.recommendation === null || card.confidence === null) return "incomplete";
  card.submitted = true;
  return bothIn();
}

/** Asked, or a competency that the kit's questions give evidence on; else only once something was said on it. */
function owes(model: TheModel, card: Card, target: string): boolean {
  const [kind, name = ""] = target.split(":");
  const asked = kind === "question" ? model.visits.includes(name) : EVIDENCED.includes(name);
  return (
    asked || target in card.reasons || (kind === "question" && card.lines.some(({ entry }) => entry === name))
  );
}

export function isScoring(op: LiveOp): boolean {
  return /^(score|reason|evidence|probe|recommendation)\./.test(op.type);
}

function refused(reason: string): Expected {
  return { status: 409, reason };
}
