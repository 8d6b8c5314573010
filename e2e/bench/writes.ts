import { uuidv7 } from "uuidv7";
import type { Panel } from "@/db/testing/panel";
import { post } from "./clients";

export type Place = {
  readonly organisationId: string;
  readonly interviewId: string;
  readonly seatId: string;
  readonly personId: string;
};

/** How to store one score in the nth interview. */
export type Store = (nth: number, key: string, op: object) => Promise<unknown>;

const TARGETS = ["question:alpha", "question:beta", "competency:growth"] as const;

/** Acknowledged changes a second: one writer for each interview, one change after the other, a new key each time. */
export async function writesPerSecond(store: Store, interviews: number, seconds: number): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  let acknowledged = 0;
  const writer = async (nth: number) => {
    for (let turn = 0; performance.now() < end; turn++) {
      const op = { type: "score.set", target: TARGETS[turn % 3], score: turn % 5 };
      await store(nth, uuidv7(), op);
      acknowledged += 1;
    }
  };
  await Promise.all(Array.from({ length: interviews }, (_, nth) => writer(nth)));
  return (1_000 * acknowledged) / (performance.now() - begun);
}

/** Through the product's own address, as its own page would. */
export function storeByOurs(base: string, panels: readonly Panel[]): Store {
  return (nth, key, op) => {
    const { interviewId, lead } = panelAt(panels, nth);
    return post(
      `${base}/api/v1/interviews/${interviewId}/ops?seat=${lead.seatId}`,
      { Origin: base, Cookie: lead.cookie, "Idempotency-Key": key },
      op,
    );
  };
}

export function storeBy(base: string, organisationId: string, panels: readonly Panel[]): Store {
  return (nth, key, op) => {
    const { interviewId, lead } = panelAt(panels, nth);
    const place: Place = { organisationId, interviewId, seatId: lead.seatId, personId: lead.personId };
    return post(`${base}/op`, { "Idempotency-Key": key }, { place, op });
  };
}

function panelAt(panels: readonly Panel[], nth: number): Panel {
  const panel = panels[nth];
  if (!panel) throw new Error(`There is no interview ${nth}.`);
  return panel;
}
