import { uuidv7 } from "uuidv7";
import { NOTHING_FINER } from "@/lib/domain/assembly/request";
import { type Agenda, agendaOf } from "@/lib/domain/interviews/agenda";
import type { KitRevision } from "@/lib/domain/kits/kit";
import { markedItem, testKit } from "@/lib/domain/kits/test-kit";
import type { Recommendation } from "@/lib/domain/scoring/recommendation";
import { type Target, targetsOf } from "@/lib/domain/scoring/score";
import { appendOp, type LiveOp, type OpAck } from "../commands/interviews/append";
import { schedule } from "../commands/interviews/schedule";
import { saveKit } from "../commands/kits/save";
import { grant } from "../grant";
import { findSeatByLink, findSeatOfPerson } from "../queries/seats";
import type { MemberScope, SeatScope } from "../scope";
import { newCandidate } from "./candidate";
import { type Organisation, word } from "./world";

/** Two scored questions and one that is the candidate's. */
export const KIT: KitRevision = testKit([
  markedItem("alpha"),
  markedItem("beta"),
  markedItem("gamma", { kind: "reverse" }),
]);
export const AGENDA: Agenda = agendaOf(KIT);
export const TARGETS: readonly Target[] = targetsOf(
  AGENDA.filter(({ scored }) => scored).map(({ id }) => id),
);

export const REQUEST = {
  role: "Backend engineer",
  level: "mid",
  stack: null,
  minutes: 60,
  openingMinutes: 3,
  closingMinutes: 4,
  mustSubjects: [],
  mustCompetencies: [],
  mustKinds: [],
  pinned: [],
  excluded: [],
  ...NOTHING_FINER,
} as const;

export async function newKit(scope: MemberScope, content = KIT): Promise<string> {
  const { id } = await saveKit(scope, { id: uuidv7(), content, request: REQUEST, seed: "7" });
  return id;
}

export type TestInterview = {
  readonly id: string;
  readonly organisation: Organisation;
  readonly link: { readonly id: string; readonly tokenHash: string };
  /** The manager leads, the interviewer sits beside; owner and observer are outside the panel. */
  readonly lead: SeatScope;
  readonly interviewer: SeatScope;
  readonly candidate: SeatScope;
};

export async function newInterview(organisation: Organisation, kitId?: string): Promise<TestInterview> {
  const id = uuidv7();
  const link = { id: uuidv7(), tokenHash: word() };
  await schedule(organisation.manager, {
    id,
    kitId: kitId ?? (await newKit(organisation.manager)),
    candidateName: newCandidate(),
    interviewers: [organisation.interviewer.personId],
    link,
  });
  const seatOf = async ({ personId }: MemberScope) => {
    const found = await findSeatOfPerson(grant({ kind: "person", personId }), id);
    if (!found) throw new Error("The panel has no such seat.");
    return grant({ kind: "seat", ...found, personId });
  };
  const candidate = await findSeatByLink(grant({ kind: "link", tokenHash: link.tokenHash }));
  if (!candidate) throw new Error("The link opens nothing.");
  return {
    id,
    organisation,
    link,
    lead: await seatOf(organisation.manager),
    interviewer: await seatOf(organisation.interviewer),
    candidate: grant({ kind: "seat", ...candidate, role: "candidate", personId: null }),
  };
}

export function send(seat: SeatScope, op: LiveOp, key = uuidv7()): Promise<OpAck> {
  return appendOp(seat, { key, op });
}

/** From the waiting room to the named status. */
export async function bringTo(
  { lead }: TestInterview,
  status: "waiting" | "live" | "paused" | "ended",
): Promise<void> {
  if (status === "waiting") return;
  await send(lead, { type: "interview.start" });
  if (status === "paused") await send(lead, { type: "interview.pause" });
  if (status === "ended") await send(lead, { type: "interview.end" });
}

/** Writes a whole scorecard on this seat's lane; every text on it begins with `mark`. */
export async function fillIn(
  seat: SeatScope,
  mark = "note",
  recommendation: Recommendation = "strong-no",
): Promise<void> {
  for (const target of TARGETS) {
    await send(seat, { type: "score.set", target, score: 3 });
    await send(seat, { type: "reason.write", target, text: `${mark} reason` });
  }
  const line = {
    id: `${mark} ${uuidv7()}`,
    entry: "alpha",
    mark: "plus",
    text: `${mark} line`,
    heardAtMs: 5,
  } as const;
  await send(seat, { type: "evidence.write", line });
  await send(seat, { type: "probe.ask", question: "alpha", probe: 0, asked: true, atMs: 6 });
  await send(seat, { type: "recommendation.set", recommendation, confidence: "low" });
}
