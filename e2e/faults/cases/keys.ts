import { uuidv7 } from "uuidv7";
import { newPanel, type Panel, type Seated } from "@/db/testing/panel";
import { seededRandom } from "@/lib/domain/shared/random";
import { type Asked, sendOnce } from "../harness/ask";
import type { Case, Round } from "../harness/case";
import { add, NOTHING, type Tally } from "../harness/tally";

/** F06. A key that is missing, that comes back with another change, or twice at once. */
export const keysMisused: Case = {
  id: "F06",
  title: "key missing, reused, or twice at once",
  rounds: { campaign: 50, short: 3 },
  run: async ({ site, rounds }) => {
    let tally = NOTHING;
    const { server } = await site.second();
    for (let round = 0; round < rounds; round++) {
      const panel = await started(site);
      const ask = asked(server.url, panel, panel.lead);
      const other = asked(site.first.url, panel, panel.lead);
      const key = uuidv7();
      const both = await Promise.all([
        sendOnce(ask, key, { type: "score.set", target: "competency:growth", score: 3 }),
        sendOnce(other, key, { type: "score.set", target: "competency:growth", score: 3 }),
      ]);
      const reused = await sendOnce(other, key, { type: "score.set", target: "competency:growth", score: 1 });
      const missing = await sendOnce(ask, null, { type: "score.set", target: "competency:growth", score: 1 });
      const rows = (await site.database.logOf(panel.interviewId)).filter(({ lane }) => lane !== null);
      const failed = [
        ...(both.every(({ status }) => status === 200) ? [] : ["two at once: not both were answered"]),
        ...(both[0]?.body === both[1]?.body ? [] : ["two at once: two answers"]),
        ...(reused.status === 422 ? [] : [`reused with another change: ${reused.status}`]),
        ...(missing.status === 400 ? [] : [`missing: ${missing.status}`]),
      ];
      const doubled = rows.length > 1 ? [`${rows.length} effects of one key`] : [];
      const lost = rows.length === 0 || rows[0]?.payload.score !== 3 ? ["the score is not there"] : [];
      tally = add(tally, { rounds: 1, acked: 1, failed, doubled, lost });
    }
    return tally;
  },
};

/** F07. Each op arrives ten times, in any order, at either of two processes. */
export const duplicatesShuffled: Case = {
  id: "F07",
  title: "10 duplicates of each op, shuffled over 2 processes",
  rounds: { campaign: 20, short: 1 },
  run: async ({ site, rounds, seed }) => {
    const random = seededRandom(`${seed} F07`);
    const { server } = await site.second();
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      const panel = await started(site);
      const asks = [site.first.url, server.url].map((base) => asked(base, panel, panel.lead));
      const sent = Array.from({ length: 12 }, (_, nth) => ({
        key: uuidv7(),
        op: { type: "reason.write", target: "competency:growth", text: `version ${nth}` } as const,
      }));
      const deliveries = sent.flatMap((one) => Array.from({ length: 10 }, () => one));
      for (let at = deliveries.length - 1; at > 0; at--)
        swap(deliveries, at, Math.floor(random() * (at + 1)));
      const answers = await all(deliveries, 8, ({ key, op }, nth) =>
        sendOnce(asks[nth % 2] ?? fail(), key, op).then(({ status, body }) => `${key} ${status} ${body}`),
      );
      tally = add(
        tally,
        await judgeDuplicates(
          site,
          panel,
          sent.map(({ key }) => key),
          answers,
        ),
      );
    }
    return tally;
  },
};

async function judgeDuplicates(
  site: Round["site"],
  panel: Panel,
  keys: readonly string[],
  answers: readonly string[],
): Promise<Tally> {
  const rows = (await site.database.logOf(panel.interviewId)).filter(({ lane }) => lane !== null);
  const effects = (key: string) => rows.filter(({ opKey }) => opKey === key).length;
  const { broken } = await site.database.verify();
  return add(NOTHING, {
    rounds: 1,
    acked: keys.length,
    lost: keys.filter((key) => effects(key) === 0),
    doubled: keys.filter((key) => effects(key) > 1),
    failed: [
      ...(new Set(answers).size === keys.length ? [] : ["one key was answered in two ways"]),
      ...broken.map(({ reason }) => reason),
    ],
  });
}

function asked(base: string, { interviewId }: Panel, seat: Seated): Asked {
  return { base, interviewId, cookie: seat.cookie, as: `seat=${seat.seatId}` };
}

async function started(site: Round["site"]): Promise<Panel> {
  const panel = await newPanel(site.house, 1);
  await sendOnce(asked(site.first.url, panel, panel.lead), uuidv7(), { type: "interview.start" });
  return panel;
}

function swap<Value>(list: Value[], one: number, other: number): void {
  const [first, second] = [list[one], list[other]];
  if (first !== undefined && second !== undefined) [list[one], list[other]] = [second, first];
}

/** At most `most` at once. */
async function all<Value, Result>(
  values: readonly Value[],
  most: number,
  work: (value: Value, nth: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = [...values.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await work(next[1], next[0]));
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}

function fail(): never {
  throw new Error("There is no such process.");
}
