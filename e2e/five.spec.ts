import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures";
import { invite, joinByInvitation, signUp } from "./pages/accounts";
import { joinAsCandidate, makeRoom, saveOfferedKit } from "./pages/interviews";
import { type Room, roomOn } from "./pages/room";
import { findIn, type Payload, recordFrom } from "./received";
import { fieldsIn, PANEL_KEYS, secretsOf } from "./secrets";
import { readKit } from "./sentences";

/** Each of them gives a level of their own and writes words of their own, so that both can be found wherever they go. */
const PANEL = {
  lead: { name: "Maren Manager", level: 4, words: "quokka heard the rollback rehearsed" },
  interviewer: { name: "Ivo Interviewer", level: 2, words: "axolotl missed the abort threshold" },
  shadow: { name: "Sana Shadow", level: 3, words: "narwhal counted two dashboards" },
  observer: { name: "Olga Observer", level: null, words: "pangolin sat by the window" },
} as const;
type Part = keyof typeof PANEL;
const PARTS = Object.keys(PANEL) as Part[];
const REST = PARTS.filter((part) => part !== "lead");

/** What a browser says of requests that this journey cuts. */
const CUT = /net::ERR_|Failed to load resource/;
const OPS = /\/ops(\?|$)/;
/** Nobody in the room learns that somebody chose how long it takes. */
const CHOSEN_LENGTH = /stretch|planned_?minutes|multiplier|accommodat/i;

test("five people in one interview lose nothing to a cut, a killed tab and a new lead, and read only what is theirs", async ({
  visitor,
}) => {
  test.setTimeout(480_000);
  const people: Record<Part, Person> = {
    lead: await visitor(),
    interviewer: await visitor(),
    shadow: await visitor(),
    observer: await visitor(),
  };
  const candidate = await visitor();
  for (const { troubles } of [people.lead, people.interviewer]) troubles.expect(CUT);
  const written: Record<Part, string[]> = { lead: [], interviewer: [], shadow: [], observer: [] };
  const heard: Record<Part, Payload[]> = { lead: [], interviewer: [], shadow: [], observer: [] };

  const { id, candidateLink, questions } = await gather(people);
  const rooms: Record<Part, Room> = {
    lead: roomOn(people.lead.page),
    interviewer: roomOn(people.interviewer.page),
    shadow: roomOn(people.shadow.page),
    observer: roomOn(people.observer.page),
  };
  const note = async (part: Part, on: string) => {
    const line = `${PANEL[part].words} ${on}`;
    written[part].push(line);
    if (part !== "observer") return rooms[part].write(line);
    await rooms.observer.note.fill(line);
    await rooms.observer.note.press("Enter");
    // Who still writes is not taken along.
    await rooms.observer.note.press("Escape");
  };
  const score = async (part: Part) => {
    const { level } = PANEL[part];
    if (level !== null) await rooms[part].score(level);
  };
  const asked: string[] = [];
  /** Everybody has come to this question, counted from 1. */
  const arrive = async (number: number) => {
    const title = questions[number - 1]?.title ?? "";
    for (const part of PARTS) await rooms[part].expectLookingAt(title);
    await expect(candidate.page.getByText(`Question ${number} of ${questions.length}`)).toBeVisible();
    asked.push(await candidate.page.getByRole("heading", { level: 1 }).innerText());
  };

  await test.step("all five meet", async () => {
    for (const part of ["lead", "interviewer", "shadow"] as const) await rooms[part].open(id);
    await people.observer.page.goto(`/i/${id}/observe`);
    await joinAsCandidate(candidate.page, candidateLink);
    await expect(
      candidate.page.getByText("Shadow and Olga Observer", { exact: false }).first(),
    ).toBeVisible();
    await people.lead.page.getByRole("button", { name: "Start interview" }).click();
    await expect(candidate.page.getByText("Welcome")).toBeVisible();
    await people.lead.page.keyboard.press("j");
    await arrive(1);
  });

  const anchors = await test.step("each writes and scores alone", async () => {
    for (const part of PARTS) {
      await note(part, "one");
      await score(part);
      await rooms[part].expectSaved();
    }
    return anchorsIn(rooms.lead);
  });

  await test.step("one of them is cut off, and the lead's tab dies with changes in it", async () => {
    await people.lead.page.keyboard.press("j");
    await arrive(2);
    await people.interviewer.context.setOffline(true);
    await note("interviewer", "two");
    await score("interviewer");
    await expect(rooms.interviewer.saveState).toHaveText("Offline, 2 changes kept on this device");

    await people.lead.page.route(OPS, (route) => route.abort("connectionreset"));
    await note("lead", "two");
    await score("lead");
    await expect(rooms.lead.saveState).toHaveText("Offline, 2 changes kept on this device");
    heard.lead.push(...(await people.lead.received.all()));
    await kill(people.lead.page);
    for (const part of ["shadow", "observer"] as const) await note(part, "two");

    await people.interviewer.context.setOffline(false);
    await rooms.interviewer.expectSaved();
  });

  await test.step("the lead is missed, and taken over by who may", async () => {
    for (const part of ["interviewer", "shadow"] as const)
      await expect(people[part].page.getByText("Maren Manager, who leads, lost the connection.")).toBeVisible(
        {
          timeout: 75_000,
        },
      );
    await expect(people.shadow.page.getByRole("button", { name: "Take over" })).toHaveCount(0);
    const { page } = people.interviewer;
    await page.getByRole("button", { name: "Take over" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Take the lead" }).click();
    await expect(page.getByText("You lead now")).toBeVisible();
    // While the question fades away, keys are still its own.
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
    await page.keyboard.press("j");
    await rooms.interviewer.expectLookingAt(questions[2]?.title ?? "");
  });

  const back = await test.step("the old lead comes back with all they wrote, and follows", async () => {
    const page = await people.lead.context.newPage();
    const received = await recordFrom(page);
    rooms.lead = roomOn(page);
    await rooms.lead.open(id);
    await arrive(3);
    await expect(page.getByRole("button", { name: "End interview" })).toHaveCount(0);
    await note("lead", "three");
    await rooms.lead.expectSaved();
    return { page, received };
  });

  await test.step("they are given the lead again, and end it", async () => {
    const { page } = people.interviewer;
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Maren Manager" }).click();
    await expect(back.page.getByText("You lead now")).toBeVisible();
    await rooms.lead.end();
    await expect(candidate.page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    await expect(page.getByText("Interview ended")).toBeVisible();
  });

  await test.step("everything that was written is stored, once and in order", async () => {
    for (const part of PARTS) {
      const { draft } = await ownOn(part === "lead" ? back.page : people[part].page, id);
      expect(draft.evidence.map(({ text }) => text)).toEqual(written[part]);
      const { level } = PANEL[part];
      const given = { lead: 2, interviewer: 2, shadow: 1, observer: 0 }[part];
      expect(Object.values(draft.scores)).toEqual(Array(given).fill(level));
    }
  });

  await test.step("nobody received what is not theirs", async () => {
    for (const part of PARTS)
      heard[part].push(...(await (part === "lead" ? back : people[part]).received.all()));
    for (const part of PARTS) {
      const others = PARTS.filter((other) => other !== part);
      expect(findIn(heard[part], [PANEL[part].words])).not.toEqual([]);
      expect(
        findIn(
          heard[part],
          others.map((other) => PANEL[other].words),
        ),
      ).toEqual([]);
      const { level } = PANEL[part];
      expect([part, ...levelsIn(heard[part])]).toEqual(level === null ? [part] : [part, level]);
    }
    for (const part of REST) expect(fieldsIn(heard[part], CHOSEN_LENGTH)).toEqual([]);
    expect(findIn(heard.shadow, anchors)).not.toEqual([]);
    expect(findIn(heard.observer, anchors)).toEqual([]);
    expect(fieldsIn(heard.observer, /"(anchors|keyPoints|warnings|reference|rubric)\\*"\s*:/)).toEqual([]);

    const toCandidate = await candidate.received.all();
    const secrets = [...secretsOf(questions, asked), ...anchors, ...PARTS.map((part) => PANEL[part].words)];
    expect(findIn(toCandidate, asked)).not.toEqual([]);
    expect(findIn(toCandidate, secrets)).toEqual([]);
    expect(fieldsIn(toCandidate, PANEL_KEYS)).toEqual([]);
    expect(fieldsIn(toCandidate, CHOSEN_LENGTH)).toEqual([]);
    for (const { received } of [...Object.values(people), candidate, back])
      expect(received.unread()).toEqual([]);
  });
});

/** A kit, an organisation of four, and an interview that takes half as long again. */
async function gather(people: Record<Part, Person>) {
  const { page } = people.lead;
  const workspace = await signUp(page, PANEL.lead.name, "Five at a Table");
  await saveOfferedKit(page);
  const kit = page.url();
  const questions = await readKit(page);
  for (const part of REST)
    await joinByInvitation(people[part].page, await invite(page, workspace), PANEL[part].name);
  await page.goto(kit);
  const room = await makeRoom(page, "Priya Natarajan", {
    [PANEL.interviewer.name]: "Interviewer",
    [PANEL.shadow.name]: "Shadow",
    [PANEL.observer.name]: "Observer",
  });
  const planned = async () => {
    const [, minutes] = /(\d+) minutes planned/.exec(await page.getByRole("main").innerText()) ?? [];
    return Number(minutes);
  };
  const before = await planned();
  await page.getByText("Change its length").click();
  await page.getByLabel("Length").selectOption("Half as long again");
  await page.getByRole("button", { name: "Save length" }).click();
  await expect.poll(planned).toBeGreaterThan(before * 1.4);
  return { ...room, questions };
}

/** As a browser does that runs out of memory: nothing of the page can say goodbye. */
async function kill(page: Page): Promise<void> {
  const died = page.waitForEvent("crash");
  const protocol = await page.context().newCDPSession(page);
  // The one who would answer is gone.
  void protocol.send("Page.crash").catch(() => {});
  await died;
}

/** What the levels of the question in view sound like, as its rubric says it. */
async function anchorsIn({ rubric }: Room): Promise<readonly string[]> {
  const levels = await rubric.getByRole("radio").allInnerTexts();
  return levels.flatMap((text) => text.split("\n").filter((line) => line.length > 25));
}

type Own = {
  readonly draft: {
    readonly evidence: readonly { readonly text: string }[];
    readonly scores: Readonly<Record<string, number>>;
  };
};

async function ownOn(page: Page, id: string): Promise<Own> {
  const { own } = await (await page.request.get(`/api/v1/interviews/${id}/state`)).json();
  return own;
}

/** Every level in these payloads, as an op or in a fold of them, each once. */
function levelsIn(payloads: readonly Payload[]): readonly number[] {
  const found = payloads.flatMap(({ text }) => {
    const bare = text.replaceAll("\\", "");
    const folded = [...bare.matchAll(/"scores":\{([^}]*)\}/g)].flatMap(([, scores]) => [
      ...(scores ?? "").matchAll(/:(\d)/g),
    ]);
    return [...bare.matchAll(/"score":(\d)/g), ...folded].map(([, level]) => Number(level));
  });
  return [...new Set(found)].sort();
}
