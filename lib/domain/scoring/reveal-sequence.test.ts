import fc from "fast-check";
import { expect, it } from "vitest";
import { mayScore, owesScorecard } from "@/lib/domain/interviews/my-part";
import type { PanelRole } from "@/lib/domain/interviews/op";
import { type DraftScorecard, EMPTY_DRAFT } from "./draft";
import { excuse } from "./excuse";
import { type Owed, reveal } from "./reveal";
import { questionTarget, type Score } from "./score";
import { accept } from "./scorecard";

const TARGETS = [questionTarget("alpha"), questionTarget("beta")];
const ROLES: readonly PanelRole[] = ["lead", "interviewer", "interviewer", "shadow", "observer", "candidate"];
const SEATS = ROLES.length;

type Step =
  | { readonly do: "score"; readonly seat: number; readonly target: number; readonly score: Score }
  | { readonly do: "finish"; readonly seat: number }
  | { readonly do: "hand-in"; readonly seat: number }
  | { readonly do: "excuse"; readonly seat: number; readonly by: number }
  | { readonly do: "schedule"; readonly seat: number }
  | { readonly do: "hand-in-elsewhere"; readonly seat: number };

const seat = fc.nat(SEATS - 1);
const score = fc.constantFrom<Score[]>(0, 1, 2, 3, 4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("score" as const), seat, target: fc.nat(1), score }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("finish" as const), seat }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("hand-in" as const), seat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("excuse" as const), seat, by: seat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("schedule" as const), seat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("hand-in-elsewhere" as const), seat }) },
);

/** An interview as the rules see it, beside what really happened, which no rule is asked about. */
class Played {
  readonly drafts: DraftScorecard[] = ROLES.map(() => EMPTY_DRAFT);
  readonly handedIn = new Set<number>();
  readonly letOff = new Set<number>();
  /** Seats whose person scores another round of the same candidate. */
  readonly elsewhere = new Set<number>();

  panel(): readonly Owed[] {
    return ROLES.map((role, index) => ({
      seatId: String(index),
      owes: owesScorecard(role),
      candidate: role === "candidate",
      shadow: role === "shadow",
      submitted: this.handedIn.has(index),
      excused: this.letOff.has(index),
    }));
  }

  seenBy(reader: number) {
    return reveal(this.panel()[reader] ?? null, this.panel(), this.elsewhere.has(reader));
  }

  play(one: Step): void {
    const draft = this.drafts[one.seat] ?? EMPTY_DRAFT;
    const open = mayScore(ROLES[one.seat] ?? "candidate") && !this.handedIn.has(one.seat);
    if (one.do === "score" && open) {
      const target = TARGETS[one.target] ?? questionTarget("alpha");
      this.drafts[one.seat] = { ...draft, scores: { ...draft.scores, [target]: one.score } };
    }
    if (one.do === "finish" && open)
      this.drafts[one.seat] = {
        ...draft,
        scores: { ...Object.fromEntries(TARGETS.map((target) => [target, 3])), ...draft.scores },
        recommendation: "yes",
        confidence: "high",
      };
    if (one.do === "hand-in" && open && !this.letOff.has(one.seat) && accept(draft, TARGETS, 0).ok)
      this.handedIn.add(one.seat);
    if (
      one.do === "excuse" &&
      this.seenBy(one.by) !== "nothing" &&
      owesScorecard(ROLES[one.seat] ?? "candidate")
    )
      if (excuse(String(one.seat), this.panel()).ok) this.letOff.add(one.seat);
    if (one.do === "schedule") this.elsewhere.add(one.seat);
    if (one.do === "hand-in-elsewhere") this.elsewhere.delete(one.seat);
  }
}

it("in ten thousand interviews nobody learns of another's score before their own is in", () => {
  let opened = 0;
  let waited = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      const played = new Played();
      for (const one of steps) {
        played.play(one);
        const owing = ROLES.flatMap((role, index) =>
          owesScorecard(role) && !played.handedIn.has(index) && !played.letOff.has(index) ? [index] : [],
        );
        for (const [reader, role] of ROLES.entries()) {
          const seen = played.seenBy(reader);
          const still = role === "shadow" ? !played.handedIn.has(reader) : owing.includes(reader);
          const blind = role === "candidate" || still || played.elsewhere.has(reader);
          const learns = blind ? "nothing" : owing.length === 0 ? "everything" : "who-is-missing";
          // Hundreds of thousands of readings: an assertion for each would take a minute.
          if (seen !== learns) return false;
          if (seen === "everything") opened += 1;
          if (seen === "who-is-missing") waited += 1;
        }
      }
      return true;
    }),
    { numRuns: 10_000 },
  );
  // Both were reached, or nothing was shown.
  expect(opened).toBeGreaterThan(1_000);
  expect(waited).toBeGreaterThan(1_000);
});
