import { setTimeout as pause } from "node:timers/promises";
import type { Panel } from "@/db/testing/panel";
import { type Viewer, view } from "../clients";
import { type Ground, send, streamOf } from "../ground";
import { atMost, type Outcome } from "../outcome";
import { spreadOf } from "../ratios";

const MISSED = 1_000;
const PATIENCE_MS = 30_000;

/** From opening a stream that missed so many changes to the last of them; every one has to be there. */
export async function catchUp(ground: Ground, rounds: number): Promise<readonly Outcome[]> {
  const [panel] = await ground.running(1);
  if (!panel) throw new Error("There is no interview.");
  for (let nth = 0; nth < MISSED; nth++)
    await send(ground.base, panel, { type: "score.set", target: "question:alpha", score: nth % 5 });
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timeToCatchUp(ground.base, panel));
  return [atMost(`catch-up of ${MISSED} missed events`, 2_000, spreadOf(times), " ms")];
}

async function timeToCatchUp(base: string, panel: Panel): Promise<number> {
  const numbers = new Set<number>();
  const begun = performance.now();
  let viewer: Viewer | undefined;
  const caughtUp = new Promise<number>((resolve) => {
    viewer = view(streamOf(base, panel), { Cookie: panel.lead.cookie }, ({ event, data, at }) => {
      if (event !== "ops") return;
      for (const { seq } of JSON.parse(data).own) numbers.add(seq);
      if (numbers.size === MISSED) resolve(at);
    });
  });
  const last = await Promise.race([caughtUp, pause(PATIENCE_MS, null, { ref: false })]);
  viewer?.close();
  if (last === null) throw new Error(`Only ${numbers.size} of ${MISSED} missed events came.`);
  return last - begun;
}
