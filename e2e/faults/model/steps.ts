import fc from "fast-check";
import type { LiveOp } from "@/components/live/live-op";
import { CONFIDENCES, RECOMMENDATIONS } from "@/lib/domain/scoring/recommendation";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { markOf } from "./invariants";
import type { Actor, Scoring } from "./model";

/** An op as somebody makes it; a passed lead's `to` is named by the actor and becomes a seat when it is sent. */
export type Made = { readonly actor: Actor; readonly op: LiveOp; readonly to: Actor | "nobody" };

export type Step =
  | { readonly kind: "send"; readonly made: Made }
  /** The same key again: with the same op, or with another one. */
  | { readonly kind: "again"; readonly nth: number; readonly changed: boolean }
  /** Two at once, in whichever order the server takes them. */
  | { readonly kind: "race"; readonly first: Made; readonly second: Made }
  | { readonly kind: "lose connections"; readonly made: Made; readonly meanwhile: boolean }
  | { readonly kind: "submit"; readonly actor: Scoring; readonly twice: boolean }
  /** Writes everything that is still owed, so that there is something to hand in. */
  | { readonly kind: "fill in"; readonly actor: Scoring }
  | { readonly kind: "revoke link" }
  | { readonly kind: "open link" };

const ENTRIES = ["@opening", "alpha", "beta", "gamma", "@closing", "@extra-1", "@extra-2", "delta"] as const;
const TARGETS = ["question:alpha", "question:beta", "question:gamma", "competency:growth"] as const;
// Few, so that lines are written again and taken back.
const LINES = [1, 2, 3].map((nth) => `01900000-0000-7000-8000-00000000000${nth}`);

const entry = fc.constantFrom(...ENTRIES);
const question = fc.constantFrom("alpha", "beta", "gamma", "@opening", "delta");
const only = (
  type: "interview.start" | "interview.pause" | "interview.resume" | "interview.end" | "candidate.join",
) => fc.constant<LiveOp>({ type });

const roomOp: fc.Arbitrary<LiveOp> = fc.oneof(
  { weight: 4, arbitrary: only("interview.start") },
  { weight: 6, arbitrary: entry.map((to): LiveOp => ({ type: "interview.move", to })) },
  { weight: 3, arbitrary: only("interview.pause") },
  { weight: 4, arbitrary: only("interview.resume") },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 60 })
      .map((minutes): LiveOp => ({ type: "interview.add-time", minutes })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(question, fc.boolean())
      .map(([name, skipped]): LiveOp => ({ type: "entry.skip", entry: name, skipped })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(question, fc.constantFrom("", "said otherwise"))
      .map(([name, text]): LiveOp => ({ type: "entry.reword", entry: name, text })),
  },
  { weight: 2, arbitrary: fc.constant<LiveOp>({ type: "entry.add", text: "What else?" }) },
  { weight: 1, arbitrary: only("interview.end") },
);

function scoringOp(actor: Actor): fc.Arbitrary<LiveOp> {
  const text = fc.constantFrom("first", "second", "third").map((version) => `${markOf(actor)} ${version}`);
  const target = fc.constantFrom(...TARGETS);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(target, fc.constantFrom(0, 1, 2, 3, 4, null))
        .map(([to, score]): LiveOp => ({ type: "score.set", target: to, score }) as LiveOp),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(target, fc.oneof(text, fc.constant("")))
        .map(([to, words]): LiveOp => ({ type: "reason.write", target: to, text: words })),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom(...LINES), entry, text).map(
        ([id, on, words]): LiveOp => ({
          type: "evidence.write",
          line: { id, entry: on, mark: "plus", text: words, heardAtMs: 5 },
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...LINES).map((id): LiveOp => ({ type: "evidence.remove", id })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...RECOMMENDATIONS, null), fc.constantFrom(...CONFIDENCES, null))
        .map(
          ([recommendation, confidence]): LiveOp => ({
            type: "recommendation.set",
            recommendation,
            confidence,
          }),
        ),
    },
  );
}

const by = (actor: Actor, op: fc.Arbitrary<LiveOp>): fc.Arbitrary<Made> =>
  op.map((one) => ({ actor, op: one, to: "nobody" }));
const candidateOp: fc.Arbitrary<LiveOp> = fc.oneof(
  only("candidate.join"),
  fc.boolean().map((on): LiveOp => ({ type: "candidate.think", on })),
);

/** Mostly what a person would do, now and then what nobody may. */
const made: fc.Arbitrary<Made> = fc.oneof(
  { weight: 10, arbitrary: by("lead", roomOp) },
  { weight: 5, arbitrary: by("interviewer", roomOp) },
  { weight: 1, arbitrary: by("candidate", roomOp) },
  { weight: 8, arbitrary: by("lead", scoringOp("lead")) },
  { weight: 8, arbitrary: by("interviewer", scoringOp("interviewer")) },
  { weight: 1, arbitrary: by("candidate", scoringOp("candidate")) },
  { weight: 4, arbitrary: by("candidate", candidateOp) },
  { weight: 1, arbitrary: by("lead", candidateOp) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom<Actor>("lead", "interviewer", "candidate"),
        fc.constantFrom<Actor | "nobody">("lead", "interviewer", "candidate", "nobody"),
      )
      // The seat is put in where it is known.
      .map(([actor, to]): Made => ({ actor, to, op: { type: "lead.pass", to: "" } })),
  },
);

const scoring = fc.constantFrom<Scoring>("lead", "interviewer");

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: made.map((one): Step => ({ kind: "send", made: one })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.nat(40), fc.nat(3))
      .map(([nth, other]): Step => ({ kind: "again", nth, changed: other === 0 })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(made, made).map(([first, second]): Step => ({ kind: "race", first, second })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(made, fc.boolean())
      .map(([one, meanwhile]): Step => ({ kind: "lose connections", made: one, meanwhile })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(scoring, fc.boolean())
      .map(([actor, twice]): Step => ({ kind: "submit", actor, twice })),
  },
  { weight: 1, arbitrary: scoring.map((actor): Step => ({ kind: "fill in", actor })) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "revoke link" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "open link" }) },
);

/** Everything one card owes. */
export function whole(): readonly LiveOp[] {
  const targets = [
    "question:alpha",
    "question:beta",
    ...COMPETENCIES.map((name) => `competency:${name}` as const),
  ];
  return [
    ...targets.map((target) => ({ type: "score.set", target, score: 3 }) as LiveOp),
    { type: "recommendation.set", recommendation: "yes", confidence: "high" },
  ];
}

export function named(one: Step): string {
  const say = ({ actor, op, to }: Made) =>
    `${actor}: ${JSON.stringify(op)}${op.type === "lead.pass" ? ` to ${to}` : ""}`;
  if (one.kind === "send") return say(one.made);
  if (one.kind === "race") return `at once (${say(one.first)}) (${say(one.second)})`;
  if (one.kind === "lose connections")
    return `connections lost ${one.meanwhile ? "during" : "before"} ${say(one.made)}`;
  return JSON.stringify(one);
}
