import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures";
import { newEmail, signIn, signOut, signUp } from "./pages/accounts";
import { makeRoom, saveOfferedKit } from "./pages/interviews";
import { type Room, roomOn } from "./pages/room";

const SECRET = "axolotl heard in the dark";
/** What a browser says of requests that a journey cuts or fails. */
const CUT = /net::ERR_|Failed to load resource|status of (500|409|404)/;
const OPS = /\/ops(\?|$)/;

test("what waits is sealed for its author, and goes as a file where it cannot be sent", async ({
  visitor,
}) => {
  test.setTimeout(300_000);
  const [here, elsewhere] = [await visitor(), await visitor()];
  for (const { troubles } of [here, elsewhere]) troubles.expect(CUT);
  const email = newEmail("Maren Manager");
  const { id, room, workspace } = await begin(here, email);

  await here.page.route(OPS, (route) => route.abort("connectionreset"));
  await room.write(`+ ${SECRET}`);
  await room.score(3);
  await expect(room.saveState).toHaveText("Offline, 2 changes kept on this device");
  const lying = await onDevice(here.page);
  expect(lying).toHaveLength(2);
  for (const record of lying) expect(record).not.toMatch(/axolotl|score\.set|evidence/);

  await expect(here.page.getByText("2 changes not with the server yet")).toBeVisible();
  const saving = here.page.waitForEvent("download");
  await here.page.getByRole("button", { name: "Save to a file" }).click();
  const file = await (await saving).path();
  expect(readFileSync(file, "utf8")).not.toMatch(/axolotl|score\.set|evidence/);

  await test.step("the next person in this browser has nothing of it", async () => {
    await here.page.goto(`${workspace}/interviews`);
    await expect(here.page.getByText("2 changes from an interview are still on this device")).toBeVisible();
    await signOut(here.page);
    await here.page.unrouteAll();
    await signUp(here.page, "Nora Next", "Next House");
    await expect(here.page.getByRole("button", { name: "Save kit" })).toBeVisible();
    await expect(here.page.getByText("still on this device")).toHaveCount(0);
    expect(await onDevice(here.page)).toHaveLength(2);
  });

  await test.step("their author hands the file in on another device, twice", async () => {
    const { page } = elsewhere;
    await signIn(page, email);
    await page.goto(`/i/${id}/scorecard`);
    await page.getByText("Hand in changes from a file").click();
    await page.getByLabel("File of changes").setInputFiles(file);
    await expect(page.getByText("2 changes from the file are stored now.")).toBeVisible();
    await expect(page.getByText(SECRET)).toBeVisible();
    await page.getByLabel("File of changes").setInputFiles(file);
    await expect(page.getByText("All 2 changes in this file had reached the server before.")).toBeVisible();
    const bent = readFileSync(file, "utf8").replace(/"sealed": "..../, '"sealed": "AAAA');
    await page
      .getByLabel("File of changes")
      .setInputFiles({ name: "bent.json", mimeType: "application/json", buffer: Buffer.from(bent) });
    await expect(page.getByText("This file is damaged")).toBeVisible();
    expect(await ownSeq(page, id)).toBe(2);
  });

  await test.step("back in the first browser they are sent once more, and stored once", async () => {
    await signOut(here.page);
    await signIn(here.page, email);
    await expect.poll(() => onDevice(here.page)).toEqual([]);
    expect(await ownSeq(here.page, id)).toBe(2);
  });
});

test("two devices of one person never write over each other in silence", async ({ visitor }) => {
  test.setTimeout(300_000);
  const [here, elsewhere] = [await visitor(), await visitor()];
  for (const { troubles } of [here, elsewhere]) troubles.expect(CUT);
  const email = newEmail("Maren Manager");
  const { id, room } = await begin(here, email);
  await signIn(elsewhere.page, email);
  const other = roomOn(elsewhere.page);
  await other.open(id);

  await here.page.route(OPS, (route) => route.abort("connectionreset"));
  await room.score(2);
  await other.score(4);
  await other.expectSaved();
  await here.page.unrouteAll();
  const { page } = here;
  const notice = page.getByRole("status").filter({ hasText: "was changed on two devices" });
  await expect(notice).toContainText("2, ", { timeout: 30_000 });
  await expect(notice).toContainText("4, ");
  await room.expectScore(4);
  await expect(room.saveState).toHaveText("Choose one value");

  // A killed tab chooses nothing.
  await page.reload();
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: /^Keep this one: 2, / }).click();
  await expect(notice).toHaveCount(0);
  await room.expectScore(2);
  await other.expectScore(2);
  expect(await onDevice(page)).toEqual([]);
  expect(await ownSeq(page, id)).toBe(2);
});

test("what the server fails on is said, tried again, and holds up nothing else", async ({ visitor }) => {
  test.setTimeout(300_000);
  const here = await visitor();
  here.troubles.expect(CUT);
  const { id, room } = await begin(here, newEmail("Maren Manager"));
  const { page } = here;
  await page.route(OPS, async (route) => {
    const fails = route.request().postData()?.includes("score.set");
    await (fails ? route.fulfill({ status: 500, json: { detail: "Broken." } }) : route.continue());
  });
  await room.score(3);
  await room.write("heard meanwhile");
  const notice = page.getByRole("alert").filter({ hasText: "The server fails to store 1 change" });
  await expect(notice).toContainText("3, ", { timeout: 30_000 });
  await expect(room.saveState).toContainText("Could not save.");
  await expect.poll(() => ownSeq(page, id)).toBe(1);

  await page.unrouteAll();
  await notice.getByRole("button", { name: "Try now" }).click();
  await expect(notice).toHaveCount(0);
  await room.expectSaved();
  expect(await ownSeq(page, id)).toBe(2);
});

test("a score that is answered while the scorecard is on its way stands on it", async ({ visitor }) => {
  test.setTimeout(300_000);
  const here = await visitor();
  const { room } = await begin(here, newEmail("Maren Manager"));
  const { page } = here;
  const [read, stored, shown] = [signal(), signal(), signal()];
  // The page is read before the score is stored, and drawn after; what would tell it of the score is late.
  await page.route(/\/scorecard\?_rsc=/, async (route) => {
    const response = await route.fetch();
    read.give();
    await stored.given;
    await route.fulfill({ response });
  });
  await page.route(OPS, async (route) => {
    const isScore = route.request().postData()?.includes("score.set");
    if (isScore) await read.given;
    await route.fulfill({ response: await route.fetch() });
    if (isScore) stored.give();
  });
  await page.route(/\/stream\?/, (route) => shown.given.then(() => route.continue()));
  await room.score(3);
  await room.end();
  await expect(page.getByRole("button", { name: "3, Solid", pressed: true })).toHaveCount(1);
  shown.give();
  await page.unrouteAll({ behavior: "wait" });
});

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** A running interview of one interviewer, on its first question. */
async function begin({ page }: Person, email: string) {
  const workspace = await signUp(page, "Maren Manager", "Waiting House", email);
  await saveOfferedKit(page);
  const { id } = await makeRoom(page, "Priya Natarajan");
  const room: Room = roomOn(page);
  await room.open(id);
  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(room.note).toBeVisible();
  await page.keyboard.press("j");
  await expect(room.rubric.getByRole("radiogroup")).toBeVisible();
  await room.expectSaved();
  return { id, room, workspace };
}

async function ownSeq(page: Page, id: string): Promise<number> {
  const { own } = await (await page.request.get(`/api/v1/interviews/${id}/state`)).json();
  return own.ownSeq;
}

/** Every change kept in this browser, as somebody with the developer tools reads it. */
function onDevice(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("evenhand-changes");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("ops").objectStore("ops").getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            const words = (bytes: unknown) =>
              bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : "";
            resolve(all.result.map((record) => JSON.stringify(record) + words(record.sealed)));
          };
        };
      }),
  );
}
