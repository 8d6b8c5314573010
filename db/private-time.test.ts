import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordDebrief } from "@/lib/domain/exchange/record-debrief";
import { panelEntry } from "@/lib/domain/interviews/calendar-entry";
import { candidateView, peopleFor } from "@/lib/domain/interviews/candidate-view";
import { observerView } from "@/lib/domain/interviews/observer-view";
import { panelView } from "@/lib/domain/interviews/panel-view";
import { planFor, type Stretch, withPlan } from "@/lib/domain/interviews/plan";
import { treatedOf, treatmentOf } from "@/lib/domain/interviews/treatment";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { openingText } from "@/lib/domain/kits/script";
import { HOUR, MINUTE } from "@/lib/domain/shared/time";
import { schedule } from "./commands/interviews/schedule";
import { submitScorecard } from "./commands/scorecards/submit";
import { grant } from "./grant";
import { getCalendar } from "./queries/appointments";
import { listCandidatesOnKit } from "./queries/candidates-on-kit";
import { getDebrief } from "./queries/debriefs";
import { getRoom, getRoomWithOwn } from "./queries/interviews";
import { listQuestionUse } from "./queries/question-use";
import { findSeatByLink, findSeatOfPerson } from "./queries/seats";
import type { MemberScope, Scope, SeatScope } from "./scope";
import { answerOf, QUERIES } from "./testing/every-query";
import { fillIn, KIT, newKit, send } from "./testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "./testing/world";

/**
 * Twins: an interview whose time was stretched, and one on a kit that was planned that long. Whoever can tell them
 * apart by anything they receive has learnt that somebody needed more time.
 */
type Twin = {
  readonly organisation: Organisation;
  readonly id: string;
  readonly kitId: string;
  readonly lead: SeatScope;
  readonly interviewer: SeatScope;
  readonly shadow: SeatScope;
  readonly observer: SeatScope;
  readonly candidate: SeatScope;
  readonly linkHash: string;
};

const START = { at: Math.floor((Date.now() + 30 * HOUR) / MINUTE) * MINUTE, zone: "Asia/Kolkata" };

let world: World;
let stretched: Twin;
let long: Twin;
beforeAll(async () => {
  world = await openWorld();
  stretched = await twin(spoken(KIT), 1.5);
  long = await twin(spoken(withPlan(KIT, planFor(KIT, 1.5))), 1);
});
afterAll(() => world.close());

/** The kit with the words it would be saved with: they name its minutes. */
function spoken(kit: typeof KIT): typeof KIT {
  const text = openingText({
    minutes: plannedMinutes(kit),
    questions: kit.items.length,
    closing: kit.closing.minutes,
  });
  return { ...kit, opening: { ...kit.opening, text } };
}

async function twin(content: typeof KIT, stretch: Stretch): Promise<Twin> {
  const organisation = await newOrganisation();
  const { manager, interviewer, owner, observer } = organisation;
  const [id, kitId] = [uuidv7(), await newKit(manager, content)];
  const link = { id: uuidv7(), tokenHash: word() };
  const panel = [
    { personId: manager.personId, part: "lead" },
    { personId: interviewer.personId, part: "interviewer" },
    { personId: owner.personId, part: "shadow" },
    { personId: observer.personId, part: "observer" },
  ] as const;
  await schedule(manager, { id, kitId, candidateName: "Cato", start: START, stretch, panel, link });
  const seatOf = async ({ personId }: MemberScope) => {
    const found = await findSeatOfPerson(grant({ kind: "person", personId }), id);
    if (!found) throw new Error("The panel has no such seat.");
    return grant({ kind: "seat", ...found, personId });
  };
  const candidate = await findSeatByLink(grant({ kind: "link", tokenHash: link.tokenHash }));
  if (!candidate) throw new Error("The link opens nothing.");
  return {
    organisation,
    id,
    kitId,
    lead: await seatOf(manager),
    interviewer: await seatOf(interviewer),
    shadow: await seatOf(owner),
    observer: await seatOf(observer),
    candidate: grant({ kind: "seat", ...candidate, role: "candidate", personId: null }),
    linkHash: link.tokenHash,
  };
}

/** These are about kits, of which the twins have different ones; what they tell of interviews is tested below. */
const OF_KITS = ["listKits", "getKit", "listRevisions", "getBar", "listQuestionUse", "listCandidatesOnKit"];

/** Every answer to everybody, by query and asker. */
async function answers(one: Twin): Promise<Record<string, unknown>> {
  const { organisation, id: interviewId, kitId } = one;
  const { manager, interviewer, owner, observer } = organisation;
  const people = { manager, interviewer, owner, observer };
  const scopes: Record<string, Scope> = {
    ...people,
    ...Object.fromEntries(
      Object.entries(people).map(([name, { personId }]) => [
        `${name} alone`,
        grant({ kind: "person", personId }),
      ]),
    ),
    lead: one.lead,
    "interviewer's seat": one.interviewer,
    shadow: one.shadow,
    "observer's seat": one.observer,
    candidate: one.candidate,
    link: grant({ kind: "link", tokenHash: one.linkHash }),
  };
  const asked = { interviewId, kitId, runId: interviewId, slug: "alpha" };
  const found: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(QUERIES).filter(([name]) => !OF_KITS.includes(name)))
    for (const [who, scope] of Object.entries(scopes).filter(([, { kind }]) => kind === query.kind))
      found[`${name} to ${who}`] = withoutChance(await answerOf(query, scope, asked));
  return { ...found, ...(await serialized(one)) };
}

/** What pages and streams are made of. */
async function serialized(one: Twin): Promise<Record<string, unknown>> {
  const reading = await getRoomWithOwn(one.lead);
  const { kit, room, panel, appointment, organisationName } = await getRoom(one.candidate);
  const calendar = await getCalendar(one.organisation.observer, one.id);
  const debrief = await getDebrief(one.organisation.manager, one.id);
  const parts = {
    panelView: panelView(reading),
    observerView: observerView(reading),
    candidateView: candidateView(kit, room, {
      ...peopleFor(panel),
      organisation: organisationName,
      appointment,
    }),
    calendar: panelEntry({
      interviewId: one.id,
      startsAt: calendar.appointment.at,
      changes: calendar.changes,
      cancelled: calendar.cancelled,
      minutes: plannedMinutes(calendar.kit),
      role: calendar.kit.role,
      organisation: calendar.organisationName,
      home: "https://example.org",
      candidateName: calendar.candidateName,
      room: "https://example.org/i",
    }),
    export: debrief.state === "open" ? recordDebrief(debrief) : null,
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, withoutChance(JSON.stringify(part))]),
  );
}

/** Readings of the interview's clock, some milliseconds after its start; other moments are counted since 1970. */
const READINGS = /^(atMs|spentMs|enteredAtMs)$/;
const LONG_AGO = Date.UTC(2020, 0, 1);

/** Without ids, and without moments: the twins were not born in the same millisecond. */
function withoutChance(answer: string): unknown {
  return JSON.parse(answer, (key, value) => {
    if (typeof value === "number") return value > LONG_AGO || READINGS.test(key) ? "moment" : value;
    if (key === "usedMs") return Object.keys(value);
    if (typeof value !== "string") return value;
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return "moment";
    return value
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
      .replaceAll(/w[0-9a-f]{18}/g, "word");
  });
}

const TOLD = /stretch|multipl|accommod|factor|allowTime|plannedMinutes|"plan"|percent/i;

describe("nobody can tell a stretched interview from one on a kit of that length", () => {
  const both = (step: (one: Twin) => Promise<unknown>) => Promise.all([stretched, long].map(step));

  test.each<readonly [string, (one: Twin) => Promise<unknown>]>([
    ["before it begins", async () => {}],
    ["when somebody has come", (one) => send(one.candidate, { type: "candidate.join" })],
    ["while it runs", (one) => send(one.lead, { type: "interview.start" })],
    [
      "after a question, with notes",
      async (one) => {
        await send(one.lead, { type: "interview.move", to: "alpha" });
        await send(one.lead, { type: "interview.move", to: "beta" });
        for (const seat of [one.lead, one.interviewer]) await fillIn(seat);
      },
    ],
    ["when it has ended", (one) => send(one.lead, { type: "interview.end" })],
    ["when one scorecard is in", (one) => submitScorecard(one.lead)],
    ["when the debrief is open", (one) => submitScorecard(one.interviewer)],
  ])("%s", async (_when, step) => {
    await both(step);
    const [of, like] = [await answers(stretched), await answers(long)];
    expect(Object.keys(of).length).toBeGreaterThan(60);
    for (const [name, answer] of Object.entries(of)) {
      expect([name, answer]).toEqual([name, like[name]]);
      expect([name, TOLD.test(JSON.stringify(answer))]).toEqual([name, false]);
    }
  });
});

test("set beside others on its kit, its minutes are told by the kit's", async () => {
  await world.admin`
    update interview set room = jsonb_set(room, '{usedMs,alpha}', to_jsonb(${8 * MINUTE}::int)) where id = ${stretched.id}`;
  const [one] = await listCandidatesOnKit(stretched.organisation.manager, stretched.kitId);
  if (!one) throw new Error("The debrief is open.");
  expect(one.kit).toEqual(spoken(KIT));
  const { parts } = treatmentOf(treatedOf(one));
  expect(parts.find(({ id }) => id === "alpha")?.minutes).toBe(5);
});

test("its minutes say nothing about how long its questions take", async () => {
  await world.admin`
    update interview set room = jsonb_set(room, '{usedMs,alpha}', to_jsonb(${8 * MINUTE}::int))
    where id in (${stretched.id}, ${long.id})`;
  const paced = async ({ organisation }: Twin) =>
    (await listQuestionUse(organisation.owner)).find(({ slug }) => slug === "alpha")?.use.times;
  expect([await paced(stretched), await paced(long)]).toEqual([1, 1]);
  const [kept] = await world.admin`
    select count(*)::int as count from interview where id = ${stretched.id} and planned_minutes is null`;
  expect(kept?.count).toBe(0);
});

test("what is kept are whole minutes, and the audit does not say how many", async () => {
  const [row] = await world.admin`select planned_minutes as plan from interview where id = ${stretched.id}`;
  expect(row?.plan).toEqual({ "@opening": 5, alpha: 8, beta: 8, gamma: 8, "@closing": 6 });
  const audits = await world.admin<{ detail: unknown }[]>`
    select detail from audit_event where subject_id = ${stretched.id}`;
  for (const { detail } of audits) expect(JSON.stringify(detail)).not.toMatch(TOLD);
});
