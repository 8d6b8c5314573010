import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import type { LiveOp } from "@/components/live/live-op";
import { newPanel } from "@/db/testing/panel";
import { type Random, seededRandom } from "@/lib/domain/shared/random";
import { type Asked, sendOnce } from "../harness/ask";
import type { Case, Round } from "../harness/case";
import { gather, until } from "../harness/crowd";
import { readLedger } from "../harness/ledger";
import { judge } from "../harness/oracle";
import { type Scorer, seatScorer } from "../harness/scorer";
import { add, lateUnless, NOTHING, type Tally } from "../harness/tally";

const EQUAL_MS = 1_000;
const SAME = "competency:growth" as const;

/** F12. One person in two windows sets one score, again and again, from both. */
export const twoWindows: Case = {
  id: "F12",
  title: "one person, two windows, one score",
  rounds: { campaign: 20, short: 2 },
  run: async ({ site, rounds, seed }) => {
    const { server } = await site.second();
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      const panel = await newPanel(site.house, 1);
      const { interviewId, lead } = panel;
      await sendOnce(asked(site.first.url, interviewId, lead), uuidv7(), { type: "interview.start" });
      const windows: Scorer[] = [];
      for (const [nth, url] of [site.first.url, server.url].entries()) {
        const file = join(site.ledgers, `${interviewId}-${nth}.jsonl`);
        windows.push(
          await seatScorer(panel, lead, () => url, file, seededRandom(`${seed} F12 ${round} ${nth}`)),
        );
      }
      for (let turn = 0; turn < 10; turn++)
        for (const [nth, window] of windows.entries())
          await window.add({
            type: "score.set",
            target: SAME,
            score: ((turn + nth) % 5) as 0 | 1 | 2 | 3 | 4,
          });
      await until(() => windows.every((one) => one.waiting() === 0), 60_000, "an outbox does not empty");
      const rows = await site.database.logOf(interviewId);
      const last = rows.filter(({ lane }) => lane !== null).at(-1)?.payload.score;
      await until(
        () => windows.every((one) => one.snapshot()?.own.draft.scores[SAME] === last),
        30_000,
        "the windows do not show the last score",
      );
      const witness = {
        seatId: lead.seatId,
        mark: windows[0]?.mark ?? "",
        devices: windows.map(({ file }) => readLedger(file)),
        received: windows.flatMap(({ received }) => received),
      };
      // The step that started the interview had no ledger.
      const own = rows.filter(({ type }) => type !== "interview.start");
      const { acked, lost, doubled, leaked } = judge(own, [witness], []);
      tally = add(tally, { rounds: 1, acked, lost, doubled, leaked });
      for (const window of windows) await window.leave();
    }
    return add(tally, {
      notes: ["both windows end with the score stored last, and the log has every one of both"],
    });
  },
};

/** F13. Lead, interviewer and candidate press everything at once, at two processes. */
export const everybodyAtOnce: Case = {
  id: "F13",
  title: "lead, interviewer and candidate race",
  rounds: { campaign: 30, short: 2 },
  run: async ({ site, rounds, seed }) => {
    const random = seededRandom(`${seed} F13`);
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++)
      tally = add(tally, await race(site, random, `${seed} F13 ${round}`));
    return tally;
  },
};

async function race(site: Round["site"], random: Random, seed: string): Promise<Tally> {
  const { server } = await site.second();
  const urls = [site.first.url, server.url];
  const crowd = await gather(site.database, site.house, {
    interviews: 1,
    beside: 1,
    base: (nth) => urls[nth % 2] ?? server.url,
    seed,
    folder: site.ledgers,
  });
  const [room] = crowd.rooms;
  if (!room) throw new Error("There is no room.");
  const { interviewId, lead, interviewers, candidate } = room.panel;
  const seats = [lead, ...interviewers];
  const steps: readonly LiveOp[] = [
    { type: "interview.start" },
    { type: "interview.move", to: "alpha" },
    { type: "interview.move", to: "beta" },
    { type: "interview.pause" },
    { type: "interview.resume" },
    { type: "entry.add", text: "What else?" },
    { type: "entry.skip", entry: "alpha", skipped: true },
    { type: "entry.reword", entry: "beta", text: "Said otherwise" },
    ...seats.map(({ seatId }): LiveOp => ({ type: "lead.pass", to: seatId })),
  ];
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
  const pressing = Array.from({ length: 40 }, (_, nth) => {
    const base = urls[nth % 2] ?? server.url;
    if (nth % 5 === 4)
      return sendOnce({ base, interviewId, cookie: candidate.cookie, as: "as=candidate" }, uuidv7(), {
        type: "candidate.think",
        on: random() < 0.5,
      });
    const op =
      nth === 39 ? ({ type: "interview.end" } as const) : (pick(steps) ?? { type: "interview.pause" });
    return sendOnce(asked(base, interviewId, pick(seats) ?? lead), uuidv7(), op);
  });
  const answers = await Promise.all(pressing);
  const begun = performance.now();
  const stored = (await site.database.logOf(interviewId)).length;
  await until(
    () => crowd.scorers.every((one) => (one.snapshot()?.roomSeq ?? 0) === stored),
    30_000,
    "somebody's copy of the room stays behind",
  );
  const equal = performance.now() - begun;
  const strange = answers.filter(({ status }) => ![200, 404, 409].includes(status));
  const { broken } = await site.database.verify();
  const rooms = new Set(crowd.scorers.map((one) => JSON.stringify(one.snapshot()?.room)));
  await crowd.leave();
  return add(NOTHING, {
    rounds: 1,
    acked: answers.filter(({ status }) => status === 200).length,
    worstRecoveryMs: equal,
    late: lateUnless(equal, EQUAL_MS, "all copies were equal"),
    failed: [
      ...strange.map(({ status, body }) => `answered ${status} ${body}`),
      ...broken.map(({ reason }) => reason),
      ...(rooms.size === 1 ? [] : ["the copies of the room differ"]),
    ],
  });
}

function asked(base: string, interviewId: string, seat: { seatId: string; cookie: string }): Asked {
  return { base, interviewId, cookie: seat.cookie, as: `seat=${seat.seatId}` };
}
