import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PASSWORD, signUp } from "./pages/accounts";
import { joinAsCandidate, makeRoom, readCandidateLink, saveOfferedKit } from "./pages/interviews";

const NOT_FOUND = /status of 404/;

test("a change without a key, sent twice with other words, out of turn or from elsewhere changes nothing", async ({
  visitor,
}) => {
  const { page } = await visitor();
  await signUp(page, "Kim Keeper", "Refusing House");
  await saveOfferedKit(page);
  const { id } = await makeRoom(page, "Priya Natarajan");
  const own = { Origin: new URL(page.url()).origin };
  const send = (op: object, headers: Record<string, string>) =>
    page.request.post(`/api/v1/interviews/${id}/ops`, { data: op, headers });
  const start = { type: "interview.start" };
  const key = () => ({ ...own, "Idempotency-Key": randomUUID() });

  await expectRefusal(await send(start, own), 400, "key-missing");
  await expectRefusal(await send(start, { "Idempotency-Key": randomUUID() }), 403, "foreign-origin");
  await expectRefusal(
    await send(start, { ...key(), Origin: "https://elsewhere.example" }),
    403,
    "foreign-origin",
  );
  await expectRefusal(await send(start, { ...key(), Origin: "null" }), 403, "foreign-origin");
  await expectRefusal(await send({ ...start, by: "me" }, key()), 400, "not-an-op");
  await expectRefusal(await send({ type: "interview.pause" }, key()), 409, "not-started");
  expect(await stateOf(page, id)).toMatchObject({ room: { status: "waiting" }, roomSeq: 0 });

  const used = key();
  const first = await send(start, used);
  expect(first.status()).toBe(200);
  const again = await send(start, used);
  expect(await again.text()).toBe(await first.text());
  await expectRefusal(await send({ type: "interview.pause" }, used), 422, "key-reused");
  await expectRefusal(await send(start, key()), 409, "already-started");
  await expectRefusal(await send({ type: "candidate.think", on: true }, key()), 404, "not-found");
  expect(await stateOf(page, id)).toMatchObject({ room: { status: "live" }, roomSeq: 1 });
});

test("what belongs to somebody else looks exactly like what does not exist", async ({ visitor }) => {
  const { page: owner } = await visitor();
  const stranger = await visitor();
  stranger.troubles.expect(NOT_FOUND);
  const theirs = await signUp(owner, "Olu Owner", "Closed House");
  await saveOfferedKit(owner);
  const kit = new URL(owner.url()).pathname.split("/").at(-1);
  const room = await makeRoom(owner, "Priya Natarajan");
  const mine = await signUp(stranger.page, "Sasha Stranger", "Other House");

  const nobodys = randomUUID();
  const pairs = [
    [theirs, "/w/no-such-house"],
    [`${theirs}/kits`, "/w/no-such-house/kits"],
    [`${mine}/kits/${kit}`, `${mine}/kits/${nobodys}`],
    [`${mine}/interviews/${room.id}`, `${mine}/interviews/${nobodys}`],
    [`${mine}/debriefs/${room.id}`, `${mine}/debriefs/${nobodys}`],
    [`/i/${room.id}`, `/i/${nobodys}`],
    [`/i/${room.id}/host`, `/i/${nobodys}/host`],
    [`/i/${room.id}/scorecard`, `/i/${nobodys}/scorecard`],
    [`/i/${room.id}/candidate`, `/i/${nobodys}/candidate`],
  ] as const;
  for (const [forbidden, unknown] of pairs) {
    const seen = await look(stranger.page, forbidden);
    expect(seen.status, forbidden).toBe(404);
    expect(await look(stranger.page, unknown)).toEqual(seen);
  }

  const headers = { Origin: new URL(stranger.page.url()).origin };
  const data = { type: "interview.start" };
  const ask = (id: string, what: string) =>
    what === "ops"
      ? stranger.page.request.post(`/api/v1/interviews/${id}/ops`, {
          data,
          headers: { ...headers, "Idempotency-Key": randomUUID() },
        })
      : stranger.page.request.get(`/api/v1/interviews/${id}/${what}`);
  for (const what of ["ops", "state", "stream", "stream?as=candidate"]) {
    const refused = await ask(room.id, what);
    await expectRefusal(refused, 404, "not-found");
    expect(await (await ask(nobodys, what)).text()).toBe(await refused.text());
  }
  expect(await stateOf(owner, room.id)).toMatchObject({ room: { status: "waiting" }, roomSeq: 0 });
});

test("a replaced link ends its candidate's visit and looks like one that never was", async ({ visitor }) => {
  const { page: owner } = await visitor();
  const candidate = await visitor();
  candidate.troubles.expect(NOT_FOUND);
  await signUp(owner, "Lee Lender", "Link House");
  await saveOfferedKit(owner);
  const { id, candidateLink } = await makeRoom(owner, "Priya Natarajan");
  const { page } = candidate;
  await joinAsCandidate(page, candidateLink);
  await expect(page.getByText("Connected")).toBeVisible();

  const begun = performance.now();
  await owner.getByRole("button", { name: "Replace the link" }).click();
  await expect(owner.getByLabel("Candidate link", { exact: true })).not.toHaveValue(candidateLink);
  await expect(page.getByRole("heading", { name: "This link is no longer open" })).toBeVisible();
  console.log(`the candidate's stream closed after ${Math.round(performance.now() - begun)} ms`);

  const refused = await page.request.post(`/api/v1/interviews/${id}/ops?as=candidate`, {
    data: { type: "candidate.think", on: true },
    headers: { Origin: new URL(page.url()).origin, "Idempotency-Key": randomUUID() },
  });
  await expectRefusal(refused, 404, "not-found");
  const revoked = await look(page, candidateLink);
  expect(revoked.status).toBe(404);
  expect(revoked.text).toContain("This link does not open an interview");
  const neverWas = candidateLink.replace(/.{12}$/, "AAAAAAAAAAAA");
  expect(await look(page, neverWas)).toEqual(revoked);
  expect(await look(page, "/join/short")).toEqual(revoked);

  await joinAsCandidate(page, await readCandidateLink(owner));
  await expect(page.getByRole("heading", { name: "You are in the right place" })).toBeVisible();
});

test("a form that comes back keeps what was typed and says what is wrong field by field", async ({
  visitor,
}) => {
  const { page } = await visitor();
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Fay Former");
  await page.getByLabel("Email").fill("not an address");
  await page.getByLabel("Password").fill("short");
  await page.getByLabel("Organisation").fill("F");
  await page.getByRole("button", { name: "Create account" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Your name")).toHaveValue("Fay Former");
  await expect(page.getByLabel("Organisation")).toHaveValue("F");
  await expect(page.getByLabel("Email")).toHaveValue("not an address");
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/write an address such as/);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/at least 12 characters/);
  await expect(page.getByLabel("Organisation")).toHaveAccessibleDescription(/at least two characters/);

  const workspace = await signUp(page, "Fay Former", "Form House");
  await saveOfferedKit(page);
  await page.getByRole("link", { name: "Start an interview" }).click();
  await page.getByLabel("Candidate's name").fill("   ");
  await page.getByRole("button", { name: "Create interview" }).click();
  await expect(page.getByLabel("Candidate's name")).toHaveAccessibleDescription(/write a name/);

  await page.context().clearCookies();
  await page.goto(`${workspace}/kits`);
  await page.waitForURL(/\/sign-in/);
  await page.getByLabel("Email").fill("nobody@example.org");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The email or the password is wrong.")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("nobody@example.org");
});

async function expectRefusal(response: APIResponse, status: number, reason: string): Promise<void> {
  expect({ status: response.status(), ...(await response.json()) }).toMatchObject({ status, reason });
}

async function stateOf(page: Page, interviewId: string): Promise<unknown> {
  return (await page.request.get(`/api/v1/interviews/${interviewId}/state`)).json();
}

/** What somebody learns from an address once it has settled: the status, the title and the words. */
async function look(page: Page, address: string) {
  const response = await page.goto(address, { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const text = await page.locator("body").innerText();
  return { status: response?.status(), title: await page.title(), text };
}
