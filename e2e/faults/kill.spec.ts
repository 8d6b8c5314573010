import { FAULTS_PORT } from "../addresses";
import { expect, type Person, test } from "../fixtures";
import { invite, joinByInvitation, signUp } from "../pages/accounts";
import { makeRoom, saveOfferedKit } from "../pages/interviews";
import { type Room, roomOn } from "../pages/room";
import { makeServer, type Server } from "../server";

/** What a browser says of a server that is not there. */
const AWAY = /net::ERR_|Failed to load resource|Failed to fetch RSC payload|NetworkError|Failed to fetch/;

let server: Server;
test.beforeAll(async () => {
  server = makeServer(FAULTS_PORT, null);
  await server.start();
});
test.afterAll(async () => {
  await server.stop();
  server.remove();
});

type Visitor = (options: { baseURL: string }) => Promise<Person>;
type Panel = { readonly id: string; readonly lead: Room; readonly second: Room };

for (const victim of ["application", "application and database"] as const) {
  test(`nothing that was saved is lost when the ${victim} is killed, and what was typed meanwhile arrives`, async ({
    visitor,
  }) => {
    test.setTimeout(300_000);
    const { id, lead, second } = await gather(visitor);
    await lead.write("+ heard before the fall");
    await lead.score(3);
    await second.score(2);
    // Asked of the server: for a moment after a key the page still says when it saved last.
    await expect.poll(async () => (await stateOf(lead, id)).own.ownSeq).toBe(2);
    await expect.poll(async () => (await stateOf(second, id)).own.ownSeq).toBe(1);
    for (const room of [lead, second]) await room.expectSaved();

    await (victim === "application" ? server.killApplication() : server.killEverything());
    await expect(lead.saveState).toHaveText("Offline");
    await second.score(4);
    await expect(second.saveState).toHaveText("Offline, 1 change kept on this device");
    await lead.write("- heard during the fall");
    await expect(lead.saveState).toHaveText("Offline, 1 change kept on this device");

    await server.start();
    for (const room of [lead, second]) await room.expectSaved();
    await expectTrueClocks(id, [lead, second]);
    for (const room of [lead, second]) await room.open(id);
    await expect(lead.evidence.getByText("heard before the fall", { exact: true })).toHaveCount(1);
    await expect(lead.evidence.getByText("heard during the fall", { exact: true })).toHaveCount(1);
    await lead.expectScore(3);
    await second.expectScore(4);
    expect((await stateOf(lead, id)).own.ownSeq).toBe(3);
    expect((await stateOf(second, id)).own.ownSeq).toBe(2);
  });
}

test("changes kept while the server is away outlive the page they were typed in", async ({ visitor }) => {
  test.setTimeout(300_000);
  const { id, lead } = await gather(visitor);
  await server.killApplication();
  for (const line of ["first", "second", "third"]) await lead.write(`kept ${line}`);
  await expect(lead.saveState).toHaveText("Offline, 3 changes kept on this device");
  await lead.page.goto("about:blank");

  await server.start();
  await lead.page.goto(`/i/${id}/host`);
  await lead.expectSaved();
  await expect.poll(async () => (await stateOf(lead, id)).own.ownSeq).toBe(3);
  await lead.page.reload();
  await expect(lead.evidence.getByText(/^kept (first|second|third)$/)).toHaveText([
    "kept first",
    "kept second",
    "kept third",
  ]);
});

test("an answer lost on its way makes one change, and the second answer says the same", async ({
  visitor,
}) => {
  test.setTimeout(300_000);
  const { id, lead } = await gather(visitor);
  const answers = new Map<string, string[]>();
  let sent = 0;
  await lead.page.route(/\/ops(\?|$)/, async (route) => {
    sent += 1;
    const lost = sent % 3 === 0;
    const response = await route.fetch();
    const key = route.request().headers()["idempotency-key"] ?? "";
    answers.set(key, [...(answers.get(key) ?? []), await response.text()]);
    await (lost ? route.abort("connectionreset") : route.fulfill({ response }));
  });
  const lines = ["one", "two", "three", "four", "five", "six", "seven"].map((word) => `said ${word}`);
  for (const line of lines) await lead.write(line);
  await lead.score(2);
  await expect.poll(() => answers.size).toBe(lines.length + 1);
  await expect.poll(() => sent).toBe(lines.length + 1 + Math.floor((sent - 1) / 3));
  await lead.expectSaved();

  const repeated = [...answers.values()].filter((given) => given.length > 1);
  expect(repeated.length).toBeGreaterThan(2);
  for (const given of repeated) expect(new Set(given).size).toBe(1);
  expect((await stateOf(lead, id)).own.ownSeq).toBe(lines.length + 1);
  await lead.page.unrouteAll();
  await lead.open(id);
  await expect(lead.evidence.getByText(/^said /)).toHaveText(lines);
});

test("a server asked to leave closes its streams and leaves well, and its viewers come back", async ({
  visitor,
}) => {
  test.setTimeout(300_000);
  const { id, lead, second } = await gather(visitor);
  const begun = performance.now();
  expect(await server.stop()).toBe(0);
  const took = performance.now() - begun;
  console.log(`left after ${Math.round(took)} ms with two streams open`);
  // Later than this, the command has killed an application that did not leave.
  expect(took).toBeLessThan(10_000);
  await expect(lead.saveState).toHaveText("Offline");
  await expect(second.saveState).toHaveText("Offline");

  await server.start();
  for (const room of [lead, second]) await expect(room.saveState).toHaveText(/^Saved/);
  await lead.page.keyboard.press("p");
  await expect(second.page.getByText("Paused. The candidate sees")).toBeVisible();
  await expectTrueClocks(id, [lead, second]);
});

/** Two interviewers in a running interview, on its first question. */
async function gather(visitor: Visitor): Promise<Panel> {
  const [manager, colleague] = [
    await visitor({ baseURL: server.url }),
    await visitor({ baseURL: server.url }),
  ];
  for (const { troubles } of [manager, colleague]) troubles.expect(AWAY);
  const workspace = await signUp(manager.page, "Maren Manager", "Falling House");
  await saveOfferedKit(manager.page);
  const kit = manager.page.url();
  await joinByInvitation(colleague.page, await invite(manager.page, workspace), "Cody Colleague");
  await manager.page.goto(kit);
  const { id } = await makeRoom(manager.page, "Priya Natarajan", { "Cody Colleague": "Interviewer" });
  const [lead, second] = [roomOn(manager.page), roomOn(colleague.page)];
  for (const room of [lead, second]) await room.open(id);
  await lead.page.getByRole("button", { name: "Start interview" }).click();
  await expect(second.note).toBeVisible();
  await lead.page.keyboard.press("j");
  for (const room of [lead, second]) await expect(room.rubric.getByRole("radiogroup")).toBeVisible();
  await lead.expectSaved();
  return { id, lead, second };
}

type State = {
  readonly now: number;
  readonly own: { readonly ownSeq: number };
  readonly room: { readonly clock: { readonly spentMs: number; readonly runningSince: number | null } };
};

async function stateOf(room: Room, id: string): Promise<State> {
  return (await room.page.request.get(`/api/v1/interviews/${id}/state`)).json();
}

/** What the screens show lies between two readings of the server's own clock, give or take a second. */
async function expectTrueClocks(id: string, rooms: readonly Room[]): Promise<void> {
  for (const room of rooms) {
    const before = await trueSeconds(room, id);
    await expect
      .poll(async () => {
        const shown = await room.clock();
        return shown >= before - 1 && shown <= (await trueSeconds(room, id)) + 1;
      })
      .toBe(true);
  }
}

async function trueSeconds(room: Room, id: string): Promise<number> {
  const { now, room: state } = await stateOf(room, id);
  const { spentMs, runningSince } = state.clock;
  return Math.floor((spentMs + (runningSince === null ? 0 : now - runningSince)) / 1_000);
}
