import { chromium, type Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { newPanel } from "@/db/testing/panel";
import { newEmail, PASSWORD } from "@/e2e/pages/accounts";
import { sendOnce } from "../harness/ask";
import type { Case, Round } from "../harness/case";
import { type FaultProxy, startProxy } from "../harness/proxy";
import { add, NOTHING, type Tally } from "../harness/tally";

const OPS = 20;

/** F05. A browser sends a POST again by itself when a reused connection dies before the first byte of an answer. */
export const sentAgainByBrowser: Case = {
  id: "F05",
  title: "POST sent again by the browser itself, ops and forms",
  rounds: { campaign: 10, short: 1 },
  run: async ({ site, rounds, seed }) => {
    const { EVENHAND_TEST_BROWSER: executablePath } = process.env;
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    });
    let tally = NOTHING;
    for (let round = 0; round < rounds; round++) {
      const wire = await startProxy(site.first.port, `${seed} F05 ${round}`);
      const how = round % 2 === 0 ? "reset" : "fin";
      const context = await browser.newContext({ baseURL: wire.url });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      tally = add(tally, await ops(site, wire, page, how));
      tally = add(tally, await forms(site, wire, page, how));
      tally = add(tally, { rounds: 1 });
      await context.close();
      await wire.close();
    }
    await browser.close();
    return tally;
  },
};

async function ops(site: Round["site"], wire: FaultProxy, page: Page, how: "reset" | "fin"): Promise<Tally> {
  const { interviewId, lead } = await newPanel(site.house, 0);
  const as = `seat=${lead.seatId}`;
  await sendOnce({ base: site.first.url, interviewId, cookie: lead.cookie, as }, uuidv7(), {
    type: "interview.start",
  });
  const [name = "", value = ""] = lead.cookie.split("=");
  await page.context().addCookies([{ name, value, url: wire.url }]);
  await page.goto("/");
  wire.loseAnswers({ every: 1, reusedOnly: true, how });
  const keys = Array.from({ length: OPS }, () => uuidv7());
  const answers = await page.evaluate(
    async ({ address, keys }) => {
      const statuses: string[] = [];
      for (const [nth, key] of keys.entries()) {
        const answer = await fetch(address, {
          method: "POST",
          headers: { "Content-Type": "application/json", "Idempotency-Key": key },
          body: JSON.stringify({ type: "reason.write", target: "competency:growth", text: `version ${nth}` }),
        }).catch(() => null);
        statuses.push(answer ? String(answer.status) : "failed");
        await answer?.text();
      }
      return statuses;
    },
    { address: `/api/v1/interviews/${interviewId}/ops?${as}`, keys },
  );
  const [posts, lost] = [wire.posts(), wire.lost()];
  wire.heal();
  await page.context().clearCookies();
  const rows = await site.database.logOf(interviewId);
  const effects = (key: string) => rows.filter(({ opKey }) => opKey === key).length;
  return add(NOTHING, {
    acked: answers.filter((status) => status === "200").length,
    lost: keys.filter((key, nth) => answers[nth] === "200" && effects(key) === 0),
    doubled: keys.filter((key) => effects(key) > 1),
    failed: lost === 0 || posts <= OPS ? ["the browser sent nothing again: nothing was tried"] : [],
    notes: [
      `${OPS} ops by ${how}: ${posts} POSTs, ${lost} answers lost, the page saw ${[...new Set(answers)].join(", ")}`,
    ],
  });
}

/** Signing up, saving a kit and making an interview, each in a form whose answer is lost. */
async function forms(
  site: Round["site"],
  wire: FaultProxy,
  page: Page,
  how: "reset" | "fin",
): Promise<Tally> {
  const { admin } = site.database;
  // Signing up is limited by the hour, and every form arrives more than once here.
  await admin`delete from rate_limit`;
  const [email, candidate] = [newEmail("resent"), `Candidate ${uuidv7()}`];
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Rhea Resent");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("Organisation").fill("Sent Again");
  wire.loseAnswers({ every: 1, reusedOnly: true, how });
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/w\/[^/]+\/kits\/new/);
  await page.getByRole("button", { name: "Save kit" }).click();
  await page.getByRole("link", { name: "Start an interview" }).click();
  await page.getByLabel("Candidate's name").fill(candidate);
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("heading", { level: 1, name: candidate }).waitFor();
  const [posts, lost] = [wire.posts(), wire.lost()];
  wire.heal();
  const [made] = await admin<
    Record<"persons" | "organisations" | "kits" | "interviews" | "audits", number>[]
  >`
    with mine as (select m.organisation_id as id from membership m join person p on p.id = m.person_id where p.email = ${email})
    select (select count(*)::int from person where email = ${email}) as persons,
      (select count(*)::int from mine) as organisations,
      (select count(*)::int from kit where organisation_id in (select id from mine)) as kits,
      (select count(*)::int from interview where organisation_id in (select id from mine)) as interviews,
      (select count(*)::int from audit_event where organisation_id in (select id from mine)
        and action = 'interview.schedule') as audits`;
  const counts = Object.entries(made ?? {});
  return add(NOTHING, {
    acked: counts.length,
    lost: counts.filter(([, count]) => count === 0).map(([what]) => `no ${what}`),
    doubled: counts.filter(([, count]) => count > 1).map(([what, count]) => `${count} ${what}`),
    failed: lost === 0 ? ["no form was sent again: nothing was tried"] : [],
    notes: [`3 forms by ${how}: ${posts} POSTs, ${lost} answers lost`],
  });
}
