import { type Anchors, RUBRIC_LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubrics/levels";
import { contentStems, likeness, words } from "./text-measures";

const LONGEST_ANCHOR = 240;
const TOO_ALIKE = 0.6;
/** Fewer words than this left after praise and blame are taken away: it says nothing that can be heard. */
const FEWEST_CONTENT_WORDS = 3;

/** Praise and blame: two interviewers hear different things behind them. */
const JUDGEMENTS = contentStems(
  "good bad great poor weak strong excellent outstanding fair adequate acceptable basic average clear unclear deep " +
    "shallow solid thorough vague confident correct incorrect wrong right complete incomplete detailed relevant " +
    "limited sufficient insufficient impressive convincing knowledge understanding grasp answer answers candidate " +
    "level very quite rather really fully mostly somewhat",
);

/** Verbs for what can be heard or seen in an answer. Stems: the ending is left open. */
const ACT_STEMS =
  "add admit answer argu ask assum avoid believ blam bring call cannot check choos cit claim compar configur confus connect " +
  "copi copy correct count credit defin describ does draw explain find follow gav giv has insist justif keep know leav link list " +
  "look mak measur mention miss mix mov nam not offer order own pick place plan point propos put quot rank reach " +
  "reason recit refus repeat report retell sa see separat set show sketch skip speak split start stat stop suggest " +
  "take talk tell think tie trac treat tri turn us wait walk want weigh work writ";
const ACTS = new RegExp(`\\b(?:${ACT_STEMS.split(" ").join("|")})(?:s|es|ies|ys|ing)?\\b`, "i");

/** What is wrong with the four anchors of a rubric, a sentence each; empty when they can be used. */
export function checkAnchors(anchors: Anchors): string[] {
  const reasons: string[] = [];
  for (const level of RUBRIC_LEVELS) {
    const text = anchors[level];
    const name = `Anchor ${level} (${RUBRIC_LEVEL_NAMES[level]})`;
    if (text.length > LONGEST_ANCHOR)
      reasons.push(`${name}: it has ${text.length} characters; keep it to ${LONGEST_ANCHOR}.`);
    const content = [...contentStems(text)].filter((stem) => !JUDGEMENTS.has(stem));
    if (content.length < FEWEST_CONTENT_WORDS)
      reasons.push(`${name}: it only judges; say what the interviewer would hear.`);
    else if (!ACTS.test(text))
      reasons.push(`${name}: it has no observable act; say what the person says, names or does.`);
    for (const lower of RUBRIC_LEVELS.filter((one) => one < level)) {
      if (likeness(anchors[lower], text) >= TOO_ALIKE)
        reasons.push(`${name}: it is too much like anchor ${lower}; say what is heard only here.`);
    }
  }
  if (words(anchors[4]).length < words(anchors[1]).length / 2)
    reasons.push("Anchor 4 (Strong): it asks for less than anchor 1; say what the strong answer adds.");
  return reasons;
}
