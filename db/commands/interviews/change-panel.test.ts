import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PanelMember, PanelPart } from "@/lib/domain/interviews/panel";
import { grant } from "../../grant";
import { getInterview } from "../../queries/interviews";
import { findSeatOfPerson } from "../../queries/seats";
import { holdContract, refuses } from "../../testing/contract";
import { bringTo, newInterview, send } from "../../testing/interview";
import { newOrganisation, type Organisation, openWorld, type World } from "../../testing/world";
import { cancelInterview } from "./cancel";
import { changePanelOf } from "./change-panel";

let world: World;
let acme: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await openWorld();
  acme = await newOrganisation();
  other = await newOrganisation("Other");
});
afterAll(() => world.close());

const panel = (...members: readonly (readonly [{ readonly personId: string }, PanelPart])[]) =>
  members.map(([{ personId }, part]): PanelMember => ({ personId, part }));

const partsIn = async (interviewId: string) =>
  (await getInterview(acme.manager, interviewId)).panel.map(({ role, name }) => `${role} ${name}`);

test("changing the panel keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "interview.panel" }, async () => {
    const { id } = await newInterview(acme);
    const input = {
      interviewId: id,
      panel: panel([acme.owner, "lead"], [acme.manager, "interviewer"], [acme.observer, "observer"]),
    };
    return {
      allowed: acme.manager,
      strangers: [other.manager],
      forbidden: [acme.interviewer, acme.observer],
      send: (scope) => changePanelOf(scope, input),
    };
  });
});

test("a panel is named in its new order, the candidate last, and keeps the seat of who stays", async () => {
  const { id, lead } = await newInterview(acme);
  const after = panel([acme.owner, "lead"], [acme.manager, "shadow"], [acme.observer, "observer"]);
  await changePanelOf(acme.manager, { interviewId: id, panel: after });
  expect(await partsIn(id)).toEqual([
    "lead Olive Owner",
    "shadow Mara Manager",
    "observer Oda Observer",
    expect.stringMatching(/^candidate Cato Candidate/),
  ]);
  const seat = await findSeatOfPerson(grant({ kind: "person", personId: acme.manager.personId }), id);
  expect(seat).toMatchObject({ seatId: lead.seatId, role: "shadow" });
});

test("whoever is taken off has no seat any more", async () => {
  const { id } = await newInterview(acme);
  await changePanelOf(acme.manager, { interviewId: id, panel: panel([acme.manager, "lead"]) });
  const gone = grant({ kind: "person", personId: acme.interviewer.personId });
  expect(await findSeatOfPerson(gone, id)).toBeUndefined();
});

test("from the start on the panel stays as it is", async () => {
  const here = await newInterview(acme);
  await bringTo(here, "live");
  const input = { interviewId: here.id, panel: panel([acme.manager, "lead"]) };
  await refuses(world.admin, { conflict: "panel-fixed" }, () => changePanelOf(acme.manager, input));
});

test("a cancelled interview keeps its panel", async () => {
  const { id } = await newInterview(acme);
  await cancelInterview(acme.manager, id);
  const input = { interviewId: id, panel: panel([acme.manager, "lead"]) };
  await refuses(world.admin, { conflict: "cancelled" }, () => changePanelOf(acme.manager, input));
});

test("the lead taken in the room is not taken away on a page", async () => {
  const { id, interviewer } = await newInterview(acme);
  await send(interviewer, { type: "lead.pass", to: interviewer.seatId });
  const input = { interviewId: id, panel: panel([acme.manager, "lead"]) };
  await refuses(world.admin, { conflict: "leads-now" }, () => changePanelOf(acme.manager, input));
});

test("nobody from outside the organisation gets a seat", async () => {
  const { id } = await newInterview(acme);
  for (const stranger of [other.owner, { personId: uuidv7() }]) {
    const input = { interviewId: id, panel: panel([acme.manager, "lead"], [stranger, "observer"]) };
    await refuses(world.admin, "NotFound", () => changePanelOf(acme.manager, input));
  }
});

test("the wall keeps every seat once an interview has started, and the candidate's always", async () => {
  const waiting = await newInterview(acme);
  const live = await newInterview(acme);
  await bringTo(live, "live");
  const gone = async (interviewId: string) => {
    const rows = await world.admin.begin(async (tx) => {
      await tx`select set_config('app.organisation', ${acme.id}, true),
        set_config('app.person', ${acme.owner.personId}, true)`;
      await tx`set local role evenhand_app`;
      return tx`delete from seat where interview_id = ${interviewId} returning role`;
    });
    return rows.map(({ role }) => role).sort();
  };
  expect(await gone(live.id)).toEqual([]);
  expect(await gone(waiting.id)).toEqual(["interviewer", "lead"]);
});
