import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { findAppointment, getCalendar } from "@/db/queries/appointments";
import { countInterviews, getInterview, getRoom, listInterviews } from "@/db/queries/interviews";
import { getReadiness } from "@/db/queries/readiness";
import { findSeatByLink } from "@/db/queries/seats";
import { holdContract, refuses } from "@/db/testing/contract";
import { bringTo, newInterview } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "@/db/testing/world";
import { HOUR } from "@/lib/domain/shared/time";
import { cancelInterview } from "./cancel";
import { claimSeat } from "./claim-seat";
import { replaceLink } from "./replace-link";
import { reschedule } from "./reschedule";
import { restoreInterview } from "./restore";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

/** Whole minutes, so far from now. */
function inDays(days: number) {
  const at = Math.floor((Date.now() + days * 24 * HOUR) / 60_000) * 60_000;
  return { at, zone: "Europe/Berlin" };
}

test("rescheduling keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "interview.reschedule" }, async () => {
    const { id: interviewId } = await newInterview(acme);
    const start = inDays(2);
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => reschedule(scope, { interviewId, start, after: 0 }),
    };
  });
});

test("everybody who reads the interview reads the new time and the one before", async () => {
  const { id: interviewId, lead, candidate } = await newInterview(acme);
  const [first, second] = [inDays(2), inDays(3)];
  await reschedule(acme.owner, { interviewId, start: first, after: 0 });
  const told = async () => [
    (await getInterview(acme.observer, interviewId)).appointment,
    (await listInterviews(acme.observer)).find(({ id }) => id === interviewId)?.appointment,
    (await getRoom(lead)).appointment,
    (await getRoom(candidate)).appointment,
  ];
  expect(await told()).toEqual(Array(4).fill({ ...first, movedFrom: null }));
  await reschedule(acme.owner, { interviewId, start: second, after: 1 });
  expect(await told()).toEqual(Array(4).fill({ ...second, movedFrom: first.at }));
});

test("whoever did not see that it was moved moves nothing, unless they want the same", async () => {
  const { id: interviewId } = await newInterview(acme);
  await reschedule(acme.owner, { interviewId, start: inDays(2), after: 0 });
  await refuses(world.admin, { conflict: "moved-meanwhile" }, () =>
    reschedule(acme.manager, { interviewId, start: inDays(3), after: 0 }),
  );
  await reschedule(acme.manager, { interviewId, start: inDays(2), after: 0 });
});

test.each([
  ["live", "already-started"],
  ["ended", "already-ended"],
] as const)("an interview that is %s is not moved", async (status, conflict) => {
  const interview = await newInterview(acme);
  await bringTo(interview, status);
  await refuses(world.admin, { conflict }, () =>
    reschedule(acme.owner, { interviewId: interview.id, start: inDays(2), after: 0 }),
  );
});

test("a cancelled one is not moved, nor any to a time that has passed or is a slip", async () => {
  const { id: interviewId } = await newInterview(acme);
  for (const [days, conflict] of [
    [-1, "time-passed"],
    [400, "time-too-far"],
  ] as const)
    await refuses(world.admin, { conflict }, () =>
      reschedule(acme.owner, { interviewId, start: inDays(days), after: 0 }),
    );
  await cancelInterview(acme.owner, interviewId);
  await refuses(world.admin, { conflict: "cancelled" }, () =>
    reschedule(acme.owner, { interviewId, start: inDays(2), after: 1 }),
  );
});

test("the candidate's link and the browser that used it stay open until a week after it begins", async () => {
  const { id: interviewId, link, candidate } = await newInterview(acme);
  await claimSeat(candidate, { linkHash: link.tokenHash, tokenHash: word() });
  await reschedule(acme.owner, { interviewId, start: inDays(40), after: 0 });
  const ends = await world.admin<{ days: number }[]>`
    select extract(day from expires_at - now())::int as days from seat_link where interview_id = ${interviewId}
    union all select extract(day from expires_at - now())::int from seat_session where interview_id = ${interviewId}`;
  expect(ends.map(({ days }) => days)).toEqual([46, 46]);
  await reschedule(acme.owner, { interviewId, start: inDays(2), after: 1 });
  expect((await getInterview(acme.owner, interviewId)).link).not.toBeNull();
});

test("moving revives no link that ran out or was revoked", async () => {
  const { id: interviewId, link } = await newInterview(acme);
  const opens = () => findSeatByLink(grant({ kind: "link", tokenHash: link.tokenHash }));
  await world.admin`update seat_link set expires_at = now() - interval '1 minute' where interview_id = ${interviewId}`;
  await reschedule(acme.owner, { interviewId, start: inDays(40), after: 0 });
  expect(await opens()).toBeUndefined();
});

test("every change a calendar must hear of has a higher number, and a cancelled one says so", async () => {
  const { id: interviewId, candidate } = await newInterview(acme);
  await expect(getCalendar(acme.observer, interviewId)).rejects.toMatchObject({ name: "NotFound" });
  await reschedule(acme.owner, { interviewId, start: inDays(2), after: 0 });
  const seen = async () => {
    const member = await getCalendar(acme.observer, interviewId);
    const seat = await getCalendar(candidate, interviewId);
    expect({ ...seat, now: 0 }).toEqual({ ...member, now: 0 });
    expect(await findAppointment(candidate)).toEqual(member.appointment);
    return [member.changes, member.cancelled];
  };
  expect(await seen()).toEqual([1, false]);
  await reschedule(acme.owner, { interviewId, start: inDays(3), after: 1 });
  expect(await seen()).toEqual([2, false]);
  await cancelInterview(acme.owner, interviewId);
  expect(await seen()).toEqual([3, true]);
  await restoreInterview(acme.owner, interviewId);
  expect(await seen()).toEqual([4, false]);
});

test("a replaced link is a change too: an open page hears of it, and it lives as long as the first", async () => {
  const { id: interviewId } = await newInterview(acme);
  await reschedule(acme.owner, { interviewId, start: inDays(40), after: 0 });
  const link = { id: crypto.randomUUID(), tokenHash: word() };
  await replaceLink(acme.owner, { interviewId, link });
  expect((await getReadiness(acme.observer, interviewId))?.changes).toBe(2);
  const { linkId } = await getCalendar(acme.owner, interviewId);
  expect(linkId).toBe(link.id);
  const expires = (await getInterview(acme.owner, interviewId)).link?.expiresAt.getTime() ?? 0;
  expect(expires).toBeGreaterThan(Date.now() + 45 * 24 * HOUR);
});

test("a seat asks for no other interview's calendar", async () => {
  const [one, two] = [await newInterview(acme), await newInterview(acme)];
  await reschedule(acme.owner, { interviewId: two.id, start: inDays(2), after: 0 });
  await expect(getCalendar(one.candidate, two.id)).rejects.toMatchObject({ name: "NotFound" });
});

test("what begins soonest leads the shelf of those to come", async () => {
  const third = await newOrganisation("Third");
  const ids = [
    (await newInterview(third)).id,
    (await newInterview(third)).id,
    (await newInterview(third)).id,
  ];
  const [late = "", soon = "", open = ""] = ids;
  await reschedule(third.owner, { interviewId: late, start: inDays(9), after: 0 });
  await reschedule(third.owner, { interviewId: soon, start: inDays(1), after: 0 });
  const order = async (shelf: "upcoming" | null) =>
    (await listInterviews(third.owner, shelf)).map(({ id }) => id);
  expect(await order("upcoming")).toEqual([soon, late, open]);
  expect(await order(null)).toEqual([open, soon, late]);
  expect((await countInterviews(third.owner)).upcoming).toBe(3);
});
