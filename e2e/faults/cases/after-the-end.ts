import { setTimeout as pause } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { newKit } from "@/db/testing/interview";
import { newPanel } from "@/db/testing/panel";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import { sendOnce } from "../harness/ask";
import type { Case } from "../harness/case";
import { add, NOTHING } from "../harness/tally";

/** Every minute of it is over when it starts. */
const NO_TIME = testKit([markedItem("alpha", {}, 0), markedItem("beta", {}, 0)], {
  opening: { text: "the opening's text", minutes: 0 },
  closing: { text: "the closing's text", minutes: 0 },
});
/** After the time was up; the last one comes from a queue, when the interview has ended. */
const MOMENTS_MS = [0, 4_000, 6_000] as const;

/** F19. An interviewer's score counts whenever it arrives. */
export const scoresAfterTime: Case = {
  id: "F19",
  title: "scores at the deadline, +4 s, +6 s and after the end",
  rounds: { campaign: 3, short: 1 },
  run: async ({ site, rounds }) => {
    const kitId = await newKit(site.house.organisation.manager, NO_TIME);
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      const { interviewId, lead } = await newPanel({ ...site.house, kitId }, 0);
      const ask = { base: site.first.url, interviewId, cookie: lead.cookie, as: `seat=${lead.seatId}` };
      const score = (value: 1 | 2 | 3 | 4) =>
        sendOnce(ask, uuidv7(), { type: "score.set", target: "question:alpha", score: value });
      await sendOnce(ask, uuidv7(), { type: "interview.start" });
      const begun = performance.now();
      const answers = [];
      for (const [nth, moment] of MOMENTS_MS.entries()) {
        await pause(Math.max(0, moment - (performance.now() - begun)));
        answers.push(await score((nth + 1) as 1 | 2 | 3));
      }
      await sendOnce(ask, uuidv7(), { type: "interview.end" });
      answers.push(await score(4));
      const rows = (await site.database.logOf(interviewId)).filter(({ lane }) => lane !== null);
      tally = add(tally, {
        rounds: 1,
        acked: answers.filter(({ status }) => status === 200).length,
        lost: rows.length === answers.length ? [] : [`${answers.length - rows.length} scores are not there`],
        failed: answers.flatMap(({ status, body }) => (status === 200 ? [] : [`refused: ${body}`])),
      });
    }
    return tally;
  },
};
