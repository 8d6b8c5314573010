import { setTimeout as pause } from "node:timers/promises";
import type { Panel } from "@/db/testing/panel";
import { view } from "../clients";
import { type Ground, send, stepsOf, streamOf } from "../ground";
import { all, atMost, type Outcome } from "../outcome";
import { quantile, spreadOf } from "../ratios";

const TIMES = 100;
const PATIENCE_MS = 10_000;

/** From the answer at one process to the event at a viewer of another one on the same database. */
export async function seenElsewhere(ground: Ground, rounds: number): Promise<readonly Outcome[]> {
  const { server } = await ground.site.second();
  const p95s: number[] = [];
  let seen = 0;
  for (const panel of await ground.running(rounds)) {
    const waits = await waitsElsewhere(ground.base, server.url, panel);
    p95s.push(quantile(waits, 0.95));
    seen += waits.length;
  }
  return [
    atMost("op at A seen at B, p95, two processes", 500, spreadOf(p95s), " ms"),
    all("ops at A seen at B", seen, TIMES * rounds),
  ];
}

async function waitsElsewhere(here: string, there: string, panel: Panel): Promise<readonly number[]> {
  const step = stepsOf();
  const waits: number[] = [];
  const heardAt = new Map<number, number>();
  let look = () => {};
  const viewer = view(streamOf(there, panel), { Cookie: panel.lead.cookie }, ({ event, id, at }) => {
    if (event === "ops") heardAt.set(Number.parseInt(id, 10), at);
    look();
  });
  await viewer.opened;
  for (let nth = 0; nth < TIMES; nth++) {
    const seq = await send(here, panel, step());
    const answered = performance.now();
    const heard = new Promise<void>((resolve) => {
      look = () => {
        if (heardAt.has(seq)) resolve();
      };
      look();
    });
    await Promise.race([heard, pause(PATIENCE_MS, undefined, { ref: false })]);
    const at = heardAt.get(seq);
    if (at !== undefined) waits.push(Math.max(0, at - answered));
    await pause(30);
  }
  viewer.close();
  return waits;
}
