import { randomUUID } from "node:crypto";
import { JOURNEYS_URL } from "../addresses";
import { expect, type Person, test } from "../fixtures";
import { joinByInvitation, signUp } from "../pages/accounts";
import { joinAsCandidate, makeRoom, saveOfferedKit } from "../pages/interviews";
import { submitScorecard } from "../pages/scorecard";
import { addressesOfApp } from "./addresses-of-app";
import { type Answer, crawl, provoke, type Reader, settled } from "./crawl";

const AUTHORS = ["lead", "first", "second", "shadow", "observer"] as const;
type Author = (typeof AUTHORS)[number];

/** Whose words the debrief shows when it is open; a shadow's and an observer's stay their own for ever. */
const SHOWN: readonly Author[] = ["lead", "first", "second"];
/** A page says the same as what a link to it fetches, so that is asked where most could be told. */
const FLOWN: readonly string[] = ["one is in", "all are in", "voting again"];
/** The last one still scores the same candidate in another round. */
const NEVER: readonly string[] = ["candidate", "outsider", "signed-out", "round"];
/** The generator solves a programme for each look and knows of no interview: it is looked at in one state. */
const GENERATED = /\/kits\/new/;
/** Whoever is no member of the organisation, the candidate among them. */
const STRANGERS: readonly string[] = ["candidate", "outsider", "signed-out"];

const CANDIDATE = "Cato Candidate";

/** Begins every text this author writes; nothing else in the world holds it. */
const canaryOf = (author: Author) => `canary${author}${RUN}`;
/** Every look at a code counts as a try of everybody at this network, and it leads on to the link, which is walked. */
const NO_CODE = "no-code";
const RUN = Date.now().toString(36);
const VOIDED = `canaryvoid${RUN}`;
/**
 * What the second person votes again, which nobody recommends otherwise: as data, in a list of counts and in a document's
 * table. Its name alone stands in every form for a vote.
 */
const VOTE = /"recommendation":\s*"strong-no"|<dt>strong no|"children":"strong no"|>strong no<\/w:t>/;

test("nobody finds a word of anybody else's in any page, endpoint, stream or error before their own scorecard is in", async ({
  visitor,
}) => {
  test.setTimeout(3_600_000);
  const open = async () => {
    const person = await visitor();
    // The debrief of somebody who still owes a card is refused to them on purpose.
    person.troubles.expect(/status of 4\d\d/);
    return person;
  };
  const owner = await open();
  const workspace = await signUp(owner.page, "Olive Owner", "Canary House");
  const join = async (name: string, role: string) => {
    await owner.page.goto(`${workspace}/settings/members`);
    await owner.page.getByLabel("Role").selectOption({ label: role });
    await owner.page.getByRole("button", { name: "Create invitation link" }).click();
    const link = await owner.page.getByLabel("Invitation link", { exact: true }).inputValue();
    const person = await open();
    await joinByInvitation(person.page, link, name);
    return person;
  };
  const lead = await join("Mara Lead", "Manager");
  const first = await join("Xaver First", "Interviewer");
  const second = await join("Yara Second", "Interviewer");
  const shadow = await join("Shay Shadow", "Interviewer");
  const observer = await join("Obi Observer", "Observer");
  const beside = await join("Nora Beside", "Interviewer");
  const round = await join("Rhea Round", "Manager");
  const outsider = await open();
  await signUp(outsider.page, "Otto Outsider", "Other House");

  await lead.page.goto(`${workspace}/kits/new`);
  await saveOfferedKit(lead.page);
  const kitId = new URL(lead.page.url()).pathname.split("/").at(-1) ?? "";
  const kit = lead.page.url();
  const { id, candidateLink } = await makeRoom(lead.page, CANDIDATE, {
    "Xaver First": "Interviewer",
    "Yara Second": "Interviewer",
    "Shay Shadow": "Shadow",
    "Obi Observer": "Observer",
  });
  await round.page.goto(kit);
  await makeRoom(round.page, CANDIDATE);
  const candidate = await open();
  await joinAsCandidate(candidate.page, candidateLink);

  const writers: Readonly<Record<Author, Person>> = { lead, first, second, shadow, observer };
  const people: Readonly<Record<string, Person>> = { ...writers, owner, beside, round, outsider, candidate };
  const readers: Reader[] = [{ name: "signed-out", cookie: "" }];
  for (const [name, { context, page }] of Object.entries(people)) {
    const cookies = await context.cookies();
    readers.push({ name, cookie: cookies.map((one) => `${one.name}=${one.value}`).join("; ") });
    // An open page would keep a stream, a beat and a poll going for nothing.
    await page.goto("about:blank");
  }
  const [slug, voided] = await questionsOf(lead, id);
  const paths = addressesOfApp({
    "[org]": workspace.slice("/w/".length),
    "[interviewId]": id,
    "interviews/[id]": id,
    "kits/[id]": kitId,
    "[slug]": slug,
    "[format]": "csv",
    "[runId]": randomUUID(),
    "[token]": candidateLink.split("/").at(-1) ?? "",
    "[code]": NO_CODE,
    "[...nextauth]": "session",
  }).filter((path) => !path.endsWith(NO_CODE));
  expect(paths.length).toBeGreaterThan(30);

  const send = async (who: Author, op: object) => {
    const response = await writers[who].page.request.post(`/api/v1/interviews/${id}/ops`, {
      data: op,
      headers: { Origin: JOURNEYS_URL, "Idempotency-Key": randomUUID() },
    });
    expect(response.status(), `${who}: ${JSON.stringify(op)}`).toBe(200);
  };
  /** What each reader gets now; hidden from each are these authors, their own words never. */
  const expectHidden = async (state: string, hidden: (reader: string) => readonly Author[]) => {
    const seen = new Map<string, readonly Answer[]>();
    const hits: string[] = [];
    for (const reader of readers) {
      const flown = FLOWN.includes(state);
      const asked = paths.filter((path) => flown || !GENERATED.test(path));
      const answers = await crawl(JOURNEYS_URL, reader, asked, flown);
      seen.set(reader.name, answers);
      const strange = hidden(reader.name).filter((author) => author !== reader.name);
      hits.push(...hitsIn(answers, strange));
      expect(answers.filter(({ status }) => status >= 500).map(({ asked }) => asked)).toEqual([]);
    }
    expect.soft(hits, state).toEqual([]);
    return seen;
  };
  const all = () => AUTHORS;

  await test.step("while it waits, runs and rests", async () => {
    await expectHidden("waiting", all);
    await send("lead", { type: "interview.start" });
    await send("lead", { type: "interview.move", to: slug });
    for (const author of AUTHORS) await writeCanaries(author, slug, send);
    const live = await expectHidden("live", all);
    for (const author of AUTHORS)
      expect(hitsIn(live.get(author) ?? [], [author]), `${author} sees their own words`).not.toEqual([]);
    await voidQuestion(owner, `${kit}/questions/${voided}`);
    const gone = await expectHidden("one question is void", all);
    for (const reader of ["lead", "first", "second", "shadow"])
      expect(
        holding(gone.get(reader) ?? [], VOIDED).filter((hit) => hit.includes("/host")),
        `${reader} is told in the room`,
      ).not.toEqual([]);
    for (const reader of STRANGERS)
      expect
        .soft(holding(gone.get(reader) ?? [], VOIDED), `that a question is void, for ${reader}`)
        .toEqual([]);
    await send("lead", { type: "interview.pause" });
    await expectHidden("paused", all);
    await send("lead", { type: "interview.resume" });
    await send("lead", { type: "interview.end" });
  });

  await test.step("after the end, while one after the other submits", async () => {
    const before = await expectHidden("ended", all);
    await submit(first, id, "Strong yes");
    const after = await expectHidden("one is in", all);
    // Not even that somebody has submitted shows, in whatever form.
    for (const name of ["lead", "second", "shadow", ...NEVER])
      expect.soft(differing(before.get(name), after.get(name)), `what changed for ${name}`).toEqual([]);
    const errors = await Promise.all(readers.map((one) => provoke(JOURNEYS_URL, one, id, paths)));
    for (const answers of errors) expect.soft(hitsIn(answers, AUTHORS)).toEqual([]);
    await submit(lead, id, "No");
    await expectHidden("two are in", all);
    await submit(second, id, "Yes");
  });

  await test.step("when all are in, and when it is decided", async () => {
    const debrief = `${workspace}/debriefs/${id}`;
    /** Whoever reads the open debrief finds each of these words, and nobody else any. */
    const expectTold = (
      answers: ReadonlyMap<string, readonly Answer[]>,
      words: readonly (string | RegExp)[],
      what: string,
    ) => {
      for (const word of words) {
        for (const reader of ["owner", "beside", ...SHOWN, "observer"])
          expect(holding(answers.get(reader) ?? [], word), `${what}, for ${reader}`).not.toEqual([]);
        for (const reader of [...NEVER, "shadow"])
          expect.soft(holding(answers.get(reader) ?? [], word), `${what}, for ${reader}`).toEqual([]);
      }
    };
    const hidden = (reader: string): readonly Author[] =>
      NEVER.includes(reader) || reader === "shadow" ? AUTHORS : ["shadow", "observer"];
    const opened = await expectHidden("all are in", hidden);
    for (const reader of ["owner", "beside", ...SHOWN, "observer"])
      expect(
        SHOWN.filter((author) => hitsIn(opened.get(reader) ?? [], [author]).length > 0),
        reader,
      ).toEqual(SHOWN);
    await test.step("when they vote again, and answers are rated again", async () => {
      await rateAgain(first, `${kit}/questions/${slug}/answers`);
      const rating = await secondRatingOf(owner, debrief);
      await callRevote(owner, debrief);
      await voteAgain(first, debrief, "No");
      await voteAgain(second, debrief, "Strong no");
      const voting = await expectHidden("voting again", hidden);
      for (const { name } of readers)
        expect.soft(holding(voting.get(name) ?? [], VOTE), `a vote, for ${name}`).toEqual([]);
      expectTold(voting, rating, "a second rating");
      await closeRevote(owner, debrief);
      const voted = await expectHidden("the vote is closed", hidden);
      expectTold(voted, [VOTE], "the counts");
    });
    await decide(owner, debrief);
    const decided = await expectHidden("decided", hidden);
    for (const reader of [...NEVER, "shadow"])
      expect.soft(holding(decided.get(reader) ?? [], DECISION), `the decision, for ${reader}`).toEqual([]);
    expect(holding(decided.get("owner") ?? [], DECISION)).not.toEqual([]);
    // What is taken along was searched, too: the Word document was opened, and the letter is drafted.
    for (const path of ["/debrief.docx", "/debrief.json", "/ratings.csv", "/letter"])
      expect(
        hitsIn(decided.get("owner") ?? [], SHOWN).filter((hit) => hit.includes(`${path} `)),
        path,
      ).not.toEqual([]);
  });
});

const DECISION = `canarydecision${RUN}`;

/** The slugs of the interview's first two questions, as its lead's room is told. */
async function questionsOf({ page }: Person, id: string): Promise<readonly [string, string]> {
  const html = await (await page.request.get(`/i/${id}/host`)).text();
  const [first, second] = html.replaceAll("\\", "").matchAll(/"id":"([a-z0-9-]+)","kind":"question"/g);
  if (!first?.[1] || !second?.[1]) throw new Error("The room tells of too few questions.");
  return [first[1], second[1]];
}

async function writeCanaries(
  author: Author,
  entry: string,
  send: (who: Author, op: object) => Promise<void>,
): Promise<void> {
  const word = canaryOf(author);
  const line = { id: randomUUID(), entry, mark: "plus", text: `${word} line`, heardAtMs: 5 };
  await send(author, { type: "evidence.write", line });
  if (author === "observer") return;
  await send(author, { type: "score.set", target: `question:${entry}`, score: 4 });
  await send(author, { type: "reason.write", target: `question:${entry}`, text: `${word} reason` });
  await send(author, { type: "reason.write", target: "competency:communication", text: `${word} too` });
}

async function submit({ page }: Person, id: string, recommendation: "Strong yes" | "Yes" | "No") {
  await page.goto(`/i/${id}/scorecard`);
  await submitScorecard(page, recommendation);
  await page.goto("about:blank");
}

async function voidQuestion({ page }: Person, question: string): Promise<void> {
  await page.goto(question);
  await page.getByLabel("What is wrong with the question").fill(`${VOIDED} The sample was wrong.`);
  await page.getByRole("button", { name: "Void it for every candidate" }).click();
  await expect(page.getByRole("button", { name: "Let it count again" })).toBeVisible();
  await page.goto("about:blank");
}

/** Question by question: the one answer there is. */
async function rateAgain({ page }: Person, answers: string): Promise<void> {
  await page.goto(answers);
  await page.getByRole("button", { name: "Read 1 answer" }).click();
  await page.getByRole("radio", { name: "2", exact: true }).check();
  await page.getByRole("button", { name: "Hand in 1 rating" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("You handed in 1 rating.")).toBeVisible();
  await page.goto("about:blank");
}

/** A level has no words of its own: its moment, which nothing else in the world shares, stands for it. */
async function secondRatingOf({ page }: Person, debrief: string): Promise<readonly string[]> {
  const record: { secondRatings: { at: string }[] } = await (
    await page.request.get(`${debrief}/debrief.json`)
  ).json();
  const [rating] = record.secondRatings;
  if (!rating) throw new Error("The answer was not rated again.");
  return [`${Date.parse(rating.at)}`];
}

/** Opens a debrief up to what comes after the recommendations. */
async function reveal({ page }: Person, debrief: string): Promise<void> {
  await page.goto(debrief);
  await page.getByRole("button", { name: "Reveal recommendations" }).click();
  await expect(page.getByRole("heading", { name: "Anonymous re-vote" })).toBeVisible();
}

async function callRevote(person: Person, debrief: string): Promise<void> {
  await reveal(person, debrief);
  await pressTwice(person, "Ask the panel again");
  await expect(person.page.getByText("Called by")).toBeVisible();
  await person.page.goto("about:blank");
}

async function voteAgain(person: Person, debrief: string, vote: "No" | "Strong no"): Promise<void> {
  await reveal(person, debrief);
  await person.page.getByRole("radio", { name: vote, exact: true }).check();
  await pressTwice(person, "Vote");
  await expect(person.page.getByText("Your vote is in.")).toBeVisible();
  await person.page.goto("about:blank");
}

async function closeRevote(person: Person, debrief: string): Promise<void> {
  // Walked and revealed before, which this browser remembers.
  await person.page.goto(debrief);
  await pressTwice(person, "Close the vote");
  await expect(person.page.getByRole("button", { name: "Close the vote" })).toBeHidden();
  await person.page.goto("about:blank");
}

/** A button that asks first, and its answer of the same name. */
async function pressTwice({ page }: Person, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
}

async function decide({ page }: Person, debrief: string): Promise<void> {
  await page.goto(debrief);
  await page.getByRole("radio", { name: "Hold" }).check();
  await page.getByLabel("Reason", { exact: true }).fill(`${DECISION} Both heard a plan.`);
  await page.getByRole("button", { name: "Record decision" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Record decision" }).click();
  await expect(page.getByText("Decided by")).toBeVisible();
  await page.goto("about:blank");
}

function hitsIn(answers: readonly Answer[], authors: readonly Author[]): readonly string[] {
  return authors.flatMap((author) => holding(answers, canaryOf(author)));
}

function holding(answers: readonly Answer[], word: string | RegExp): readonly string[] {
  return (
    answers
      // In a page, data stands inside a string of a script: its quotation marks are escaped there.
      .filter(({ text }) => text.toLowerCase().replaceAll("\\", "").search(word) >= 0)
      .map(({ reader, asked }) => `${word} in ${asked} for ${reader}`)
  );
}

/**
 * What was asked and is answered otherwise than before. Without streams, clocks and the generator, which differ by
 * themselves, and the competencies: a long fixed text that React cuts into pieces as it happens.
 */
function differing(
  before: readonly Answer[] | undefined,
  after: readonly Answer[] | undefined,
): readonly string[] {
  const skipped = /stream|clock|flight|kits\/new|competencies/;
  const told = (answers: readonly Answer[] = []) =>
    new Map(answers.filter(({ asked }) => !skipped.test(asked)).map((one) => [one.asked, settled(one)]));
  const earlier = told(before);
  const later = told(after);
  return [...new Set([...earlier.keys(), ...later.keys()])].filter(
    (asked) => earlier.get(asked) !== later.get(asked),
  );
}
