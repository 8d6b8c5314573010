import { afterAll, beforeAll, expect, test } from "vitest";
import { getInterview, getRoom } from "@/db/queries/interviews";
import { holdContract, refuses } from "@/db/testing/contract";
import { bringTo, KIT, newInterview, send } from "@/db/testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "@/db/testing/world";
import { verifyLog } from "@/db/verify";
import { plannedMinutes } from "@/lib/domain/kits/kit";
import { MINUTE } from "@/lib/domain/shared/time";
import { allowTime } from "./allow-time";
import { cancelInterview } from "./cancel";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  [acme, other] = [await newOrganisation(), await newOrganisation("Other")];
});
afterAll(() => world.close());

test("allowing time keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "interview.allow-time" }, async () => {
    const { id: interviewId } = await newInterview(acme);
    return {
      allowed: acme.manager,
      strangers: [other.owner],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => allowTime(scope, { interviewId, stretch: 2 }),
    };
  });
});

test("every clock follows, and choosing as the kit plans takes it back", async () => {
  const { id: interviewId, candidate, lead } = await newInterview(acme);
  const minutes = async () => [
    plannedMinutes((await getInterview(acme.observer, interviewId)).kit),
    plannedMinutes((await getRoom(candidate)).kit),
    plannedMinutes((await getRoom(lead)).kit),
  ];
  const own = plannedMinutes(KIT);
  await allowTime(acme.owner, { interviewId, stretch: 2 });
  expect(await minutes()).toEqual([2 * own, 2 * own, 2 * own]);
  await allowTime(acme.owner, { interviewId, stretch: 1 });
  expect(await minutes()).toEqual([own, own, own]);
});

test("it closes itself by its own minutes, and the log still verifies", async () => {
  const [plain, longer] = [await newInterview(acme), await newInterview(acme)];
  await allowTime(acme.owner, { interviewId: longer.id, stretch: 2 });
  for (const { lead } of [plain, longer]) await send(lead, { type: "interview.start" });
  const [closing] = await world.admin<{ minutes: number }[]>`
    select round(extract(epoch from
      (select closes_at from interview where id = ${longer.id}) - (select closes_at from interview where id = ${plain.id})
      - ((select (room->>'startedAt')::float8 from interview where id = ${longer.id})
        - (select (room->>'startedAt')::float8 from interview where id = ${plain.id})) * interval '1 millisecond'
    ) / 60)::int as minutes`;
  expect((closing?.minutes ?? 0) * MINUTE).toBe(plannedMinutes(KIT) * MINUTE);
  expect((await verifyLog(world.admin)).broken).toEqual([]);
});

test.each([
  ["live", "already-started"],
  ["ended", "already-ended"],
] as const)("an interview that is %s keeps its length", async (status, conflict) => {
  const interview = await newInterview(acme);
  await bringTo(interview, status);
  await refuses(world.admin, { conflict }, () =>
    allowTime(acme.owner, { interviewId: interview.id, stretch: 1.25 }),
  );
});

test("a cancelled one keeps it too", async () => {
  const { id: interviewId } = await newInterview(acme);
  await cancelInterview(acme.owner, interviewId);
  await refuses(world.admin, { conflict: "cancelled" }, () =>
    allowTime(acme.owner, { interviewId, stretch: 1.25 }),
  );
});
