import type { Competency } from "@/lib/domain/shared/competencies";
import type { Anchors } from "./levels";

/** Rated across a whole interview, next to the question scores. */
export const COMPETENCY_ANCHORS: Record<Competency, Anchors> = {
  "breaking-problems-down": {
    1: "Waits to be told the next step; starts typing or talking before saying what the problem is.",
    2: "Splits the problem into parts after a hint, and misses the part that carries the risk.",
    3: "Splits the problem unprompted and says which assumptions each part rests on.",
    4: "Also puts the parts in order of risk, and names what is unknown and how to find it out first.",
  },
  communication: {
    1: "The listener has to guess the point; repeats the same words when asked to explain again.",
    2: "Explains in terms that only a specialist in the field would follow.",
    3: "Chooses words for the listener and says the conclusion before the detail.",
    4: "Also checks that it was understood, and reaches for an example or a drawing when it was not.",
  },
  pragmatism: {
    1: "Picks a tool because it is new or familiar, and adds parts nobody asked for.",
    2: "Offers one workable solution and gives no reason for it over another.",
    3: "Compares two options by cost and use, and picks the cheaper one that does the job.",
    4: "Also says when not to build it at all, and names the point at which to change course.",
  },
  ownership: {
    1: "Places the cause with others and stops at having been told to do it.",
    2: "Finishes the assigned task and leaves what happens afterwards to someone else.",
    3: "Follows the work through to running it, and puts right what broke.",
    4: "Also checks the effect weeks later and changes the process so that it stays fixed.",
  },
  growth: {
    1: "Gives no recent example of having learned something.",
    2: "Names things read or watched, without having used them.",
    3: "Describes something learned lately and what it was applied to.",
    4: "Also names a gap of their own, and has taught others what they learned.",
  },
};
