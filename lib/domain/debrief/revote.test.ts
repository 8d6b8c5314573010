import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECOMMENDATIONS } from "@/lib/domain/scoring/recommendation";
import { countVotes, FEWEST_VOTES, mayCall, mayVote, type Revote, revoteState } from "./revote";
import { revoteWords, secrecyWords } from "./revote-words";

const of = (called: number, voted: number, closed = false): Revote => ({ called, voted, closed });

describe("a re-vote", () => {
  it.each<[Revote, string]>([
    [of(3, 0), "voting"],
    [of(3, 2), "voting"],
    [of(3, 3), "shown"],
    [of(2, 2), "shown"],
    [of(3, 2, true), "shown"],
    [of(3, 1, true), "too-few"],
    [of(3, 0, true), "too-few"],
    [of(3, 3, true), "shown"],
  ])("of %j is %s", (revote, state) => {
    expect(revoteState(revote)).toBe(state);
  });

  it("never shows a count while somebody is waited for, nor one of fewer than two votes", () => {
    const any = fc.record({ called: fc.nat(9), voted: fc.nat(9), closed: fc.boolean() });
    fc.assert(
      fc.property(any, (revote) => {
        if (revoteState(revote) !== "shown") return;
        expect(revote.voted).toBeGreaterThanOrEqual(FEWEST_VOTES);
        expect(revote.closed || revote.voted >= revote.called).toBe(true);
      }),
    );
  });

  it.each<[number, boolean, string | null]>([
    [2, false, null],
    [1, false, "too-few-called"],
    [0, false, "too-few-called"],
    [4, true, "already-decided"],
  ])("of %d people, decided: %s, is refused: %s", (called, decided, refused) => {
    const answer = mayCall({ called, decided });
    expect(answer.ok ? null : answer.reason).toBe(refused);
  });

  it.each<[string, Revote, { called: boolean; voted: boolean }, string | null]>([
    ["who is called and has not", of(3, 1), { called: true, voted: false }, null],
    ["who has", of(3, 1), { called: true, voted: true }, "already-voted"],
    ["who has, after it was closed", of(3, 1, true), { called: true, voted: true }, "already-voted"],
    ["who has no scorecard in it", of(3, 1), { called: false, voted: false }, "not-called"],
    ["who comes after it was closed", of(3, 2, true), { called: true, voted: false }, "revote-closed"],
  ])("takes the vote of %s", (_who, revote, mine, refused) => {
    const answer = mayVote(revote, mine);
    expect(answer.ok ? null : answer.reason).toBe(refused);
  });
});

it("counts every recommendation, in an order that does not depend on who voted first", () => {
  expect(countVotes(["yes", "strong-no", "yes"]).map(({ votes }) => votes)).toEqual([1, 0, 2, 0]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RECOMMENDATIONS)), (ballots) => {
      expect(countVotes(ballots.toReversed())).toEqual(countVotes(ballots));
      expect(countVotes(ballots).reduce((sum, { votes }) => sum + votes, 0)).toBe(ballots.length);
    }),
  );
});

it.each<[Revote, string]>([
  [of(4, 1), "1 of 4 people has voted. The counts appear when all have, or when it is closed."],
  [of(4, 4), "Everybody has voted."],
  [of(4, 2, true), "2 of 4 people have voted. It was closed."],
  [of(4, 1, true), "1 of 4 people has voted. It was closed, and with fewer than two votes nothing is shown."],
])("%j is told as “%s”", (revote, words) => {
  expect(revoteWords(revote)).toBe(words);
});

it("warns a small panel that counts may give somebody away", () => {
  expect(secrecyWords(2)).toContain("With two people they give you away");
  expect(secrecyWords(3)).toContain("With three people they may still give somebody away");
  expect(secrecyWords(4)).not.toContain("give");
  for (const called of [2, 3, 4]) expect(secrecyWords(called)).toContain("If everybody votes alike");
});
