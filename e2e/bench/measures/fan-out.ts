import type { Panel } from "@/db/testing/panel";
import { post } from "../clients";
import { fanOut, type Room } from "../fan-out";
import { type Ground, send, stepsOf, streamOf } from "../ground";
import { all, atMost, type Outcome, shown } from "../outcome";
import { interleaved, ratioOf, spreadOf } from "../ratios";

const ROOMS = 20;
const CHANGES = 10;

/** From the commit to each of so many viewers, all rooms changing at once. */
export async function fanOutTo(ground: Ground, rounds: number, viewers: number): Promise<readonly Outcome[]> {
  const bare = await ground.bare();
  const { base } = ground;
  const ours = (await ground.running(ROOMS)).map((panel) => {
    const listening = { address: streamOf(base, panel), headers: { Cookie: panel.lead.cookie } };
    return roomOf(base, panel, listening, async () => {});
  });
  const theirs = (await ground.running(ROOMS)).map((panel) => {
    const { interviewId } = panel;
    const asked = new URLSearchParams({ organisationId: ground.organisationId, interviewId, after: "1" });
    const listening = { address: `${bare.url}/stream?${asked}`, headers: {} };
    return roomOf(base, panel, listening, async () => {
      await post(`${bare.url}/wake`, {}, { interviewId });
    });
  });
  let [delivered, expected] = [0, 0];
  const oursIn = async () => {
    const made = await fanOut(ours, viewers, CHANGES);
    delivered += made.delivered;
    expected += made.expected;
    return made.p99;
  };
  const theirsIn = async () => (await fanOut(theirs, viewers, CHANGES)).p99;
  const measured = await interleaved(rounds, { ours: oursIn, bare: theirsIn });
  for (const name of ["ours", "bare"] as const)
    console.log(`  fan-out p99, ${name}: ${shown(spreadOf(measured[name]), 0)} ms`);
  return [
    atMost(
      `fan-out p99 ÷ bare, ${viewers} viewers in ${ROOMS} rooms`,
      3,
      ratioOf(measured.ours, measured.bare),
    ),
    all("fan-out delivered", delivered, expected),
  ];
}

/** Changes go through the product in both, so that the same is written; `tell` is what hints by other means. */
function roomOf(base: string, panel: Panel, listening: Room["listening"], tell: () => Promise<void>): Room {
  const step = stepsOf();
  return {
    listening,
    change: async () => {
      const seq = await send(base, panel, step());
      await tell();
      return { seq, at: performance.now() };
    },
  };
}
