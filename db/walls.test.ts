import type postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_BAR } from "@/lib/domain/scoring/bar";
import { seededRandom } from "@/lib/domain/shared/random";
import { callRevote } from "./commands/debriefs/call-revote";
import { decide } from "./commands/debriefs/decide";
import { reopen } from "./commands/debriefs/reopen";
import { voteAgain } from "./commands/debriefs/vote-again";
import { invite } from "./commands/identity/invite";
import { startSession } from "./commands/identity/start-session";
import { claimSeat } from "./commands/interviews/claim-seat";
import { beginAnswers } from "./commands/kits/begin-answers";
import { rateAnswers } from "./commands/kits/rate-answers";
import { saveForms } from "./commands/kits/save-forms";
import { setBar } from "./commands/kits/set-bar";
import { voidQuestion } from "./commands/kits/void-question";
import { submitScorecard } from "./commands/scorecards/submit";
import { grant } from "./grant";
import { getAnswers } from "./queries/answers";
import { settingsOf } from "./scope";
import { answerOf, QUERIES } from "./testing/every-query";
import { tableNames } from "./testing/everything";
import { bringTo, fillIn, KIT, newInterview, REQUEST, send, type TestInterview } from "./testing/interview";
import { newOrganisation, type Organisation, openWorld, type World, word } from "./testing/world";

/** Tables of nobody in particular, and why each needs no wall. */
const GLOBAL: Readonly<Record<string, string>> = {
  library_question: "the library that ships, the same for everybody; the application may only read it",
  library_template: "competencies, roles and loops that ship, as the questions do",
  rate_limit: "counters by hashed key; nothing of an organisation is in them",
  schema_migration: "which migrations ran; the application may only read it",
};

/** What was said once stays said. */
const INSERT_ONLY = [
  "interview_op",
  "submission",
  "shadow_scorecard",
  "scorecard_revision",
  "rating",
  "debrief",
  "decision",
  "reopening",
  "audit_event",
  "kit_revision",
  "kit_bar",
  "kit_set",
  "question_void",
  "second_reading",
  "second_rating",
  "revote",
  "revote_voter",
  "revote_ballot",
  "revote_close",
];

const DELETABLE = ["sign_in_session", "seat_session", "rate_limit", "presence", "seat"];

let world: World;
let stranger: Organisation;
let acme: Organisation;
let here: TestInterview;
let runId: string;
/** Every row there is but the stranger's, by table: where it lies. */
const foreign: Record<string, readonly string[]> = {};

beforeAll(async () => {
  world = await openWorld();
  stranger = await newOrganisation("Stranger");
  const before = await places();
  acme = await newOrganisation("Acme");
  here = await newInterview(acme);
  runId = await fillEveryTable();
  for (const [table, rows] of Object.entries(await places()))
    foreign[table] = rows.filter((row) => !before[table]?.includes(row));
});
afterAll(() => world.close());

async function places(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tableNames(world.admin)) {
    const rows = await world.admin<
      { place: string }[]
    >`select ctid::text as place from ${world.admin(table)}`;
    found[table] = rows.map(({ place }) => place);
  }
  return found;
}

async function fillEveryTable(): Promise<string> {
  const { lead, interviewer, candidate, link } = here;
  const bar = { ...NO_BAR, rule: { least: 250, mustHaves: [], mustHaveLeast: 100 } };
  const kitId = (await kitIds())[0] ?? "";
  await setBar(acme.owner, { kitId, after: 0, bar, reason: null });
  const kits = ["Kit A", "Kit B"].map((name) => ({ content: { ...KIT, name }, request: REQUEST, seed: "7" }));
  await saveForms(acme.owner, { id: uuidv7(), name: "Kit", kind: "parallel", kits });
  const gone = { kitId, kitRevision: 1, question: "beta", voided: true, reason: "It had an error." };
  await voidQuestion(acme.owner, gone);
  await claimSeat(candidate, { linkHash: link.tokenHash, tokenHash: word() });
  await invite(acme.owner, { role: "observer", tokenHash: word() });
  const job = grant({ kind: "job", job: "sign-in" });
  await startSession(job, { personId: acme.owner.personId, tokenHash: word() });
  await send(lead, { type: "interview.start" });
  for (const seat of [lead, interviewer]) await fillIn(seat);
  await send(lead, { type: "interview.end" });
  for (const seat of [lead, interviewer]) await submitScorecard(seat);
  const alpha = { kitId, kitRevision: 1, question: "alpha" };
  await beginAnswers(acme.manager, alpha);
  const reading = await getAnswers(acme.manager, kitId, "alpha");
  if (reading.state !== "begun") throw new Error("There is nothing to rate.");
  await rateAnswers(acme.manager, {
    ...alpha,
    ratings: reading.answers.map(({ key }) => ({ key, score: 2 as const })),
  });
  await callRevote(acme.owner, here.id);
  for (const scope of [acme.manager, acme.interviewer])
    await voteAgain(scope, { interviewId: here.id, recommendation: "no" });
  // A vote that is complete is not closed by anybody.
  await world.admin`
    insert into revote_close (organisation_id, interview_id, closed_by)
    values (${acme.id}, ${here.id}, ${acme.owner.personId})`;
  await decide(acme.owner, { interviewId: here.id, outcome: "hold", reason: "One more talk first." });
  await reopen(acme.owner, { interviewId: here.id, number: 1, reason: "A reference came in." });
  // Ending the interview has cleared it.
  await world.admin`
    insert into presence (organisation_id, interview_id, seat_id) values (${acme.id}, ${here.id}, ${lead.seatId})`;
  await world.admin`
    insert into shadow_scorecard (organisation_id, interview_id, seat_id, person_id, draft, closed_at)
    values (${acme.id}, ${here.id}, ${lead.seatId}, ${acme.manager.personId}, '{}', now())`;
  await world.admin`
    insert into mail (organisation_id, id, interview_id, person_id, kind, once, asked_by, send_after)
    select ${acme.id}, gen_random_uuid(), ${here.id}, ${acme.interviewer.personId}, kind, '1', ${acme.owner.personId}, now()
    from unnest(array['scheduled', 'scorecard']) kind`;
  const id = uuidv7();
  await world.admin`insert into practice_run (id, person_id, slug, revision) values (${id}, ${acme.owner.personId}, 'alpha', 1)`;
  return id;
}

/** Tables that are neither global nor behind a forced wall with a policy. */
async function unguarded(sql: postgres.Sql | postgres.TransactionSql): Promise<readonly string[]> {
  const rows = await sql<{ name: string }[]>`
    select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity
        and exists (select 1 from pg_policy p where p.polrelid = c.oid))
    order by 1`;
  return rows.map(({ name }) => name).filter((name) => !(name in GLOBAL));
}

const rollBack = new Error("take it back");

/** Does the work as the application, in the name of these settings, and takes it back. */
async function asApp<Value>(
  settings: Readonly<Record<string, string>>,
  work: (tx: postgres.TransactionSql) => Promise<Value>,
): Promise<Value | { readonly code: string }> {
  let value: Value | { code: string } | undefined;
  await world.admin
    .begin(async (tx) => {
      for (const [name, text] of Object.entries(settings))
        await tx`select set_config(${`app.${name}`}, ${text}, true)`;
      await tx`set local role evenhand_app`;
      value = await work(tx);
      throw rollBack;
    })
    .catch((error) => {
      if (error === rollBack) return;
      if (typeof error.code !== "string") throw error;
      value = { code: error.code };
    });
  if (value === undefined) throw new Error("The work gave nothing.");
  return value;
}

const DENIED = { code: "42501" };

test("every table is behind a wall or in the list of those that need none", async () => {
  expect(await unguarded(world.admin)).toEqual([]);
  const forgotten = world.admin.begin(async (tx) => {
    await tx`create table forgotten (organisation_id uuid)`;
    await tx`create table half (organisation_id uuid)`;
    await tx`alter table half enable row level security`;
    expect(await unguarded(tx)).toEqual(["forgotten", "half"]);
    throw rollBack;
  });
  await expect(forgotten).rejects.toBe(rollBack);
});

test("every tenant table holds rows, so that seeing none means something", () => {
  const empty = Object.keys(foreign).filter((table) => !(table in GLOBAL) && foreign[table]?.length === 0);
  expect(empty).toEqual([]);
});

describe.each([
  ["no settings at all", () => ({})],
  ["empty settings", () => ({ organisation: "", person: "", seat: "", link: "", purpose: "" })],
  [
    "another organisation's settings",
    () => ({ ...settingsOf(stranger.owner), seat: uuidv7(), link: word() }),
  ],
  [
    "settings of nobody who exists",
    () => ({ organisation: uuidv7(), person: uuidv7(), seat: uuidv7(), link: word() }),
  ],
])("with %s", (_name, settings) => {
  test("no row of a tenant is seen, changed, deleted or added, in any table", async () => {
    for (const table of Object.keys(foreign).filter((name) => !(name in GLOBAL))) {
      const rows = foreign[table] ?? [];
      const [copy] = await world.admin<{ row: postgres.JSONValue; column: string }[]>`
        select to_jsonb(t) as row, (select attname::text from pg_attribute where attrelid = ${table}::regclass and attnum = 1) as column
        from ${world.admin(table)} t where ctid = ${rows[0] ?? ""}::tid`;
      if (!copy) throw new Error(`${table} has no row.`);
      const attempts = {
        select: (tx: postgres.TransactionSql) =>
          tx`select 1 from ${tx(table)} where ctid = any(${rows}::tid[])`,
        update: (tx: postgres.TransactionSql) =>
          tx`update ${tx(table)} set ${tx(copy.column)} = ${tx(copy.column)} where ctid = any(${rows}::tid[])`,
        delete: (tx: postgres.TransactionSql) =>
          tx`delete from ${tx(table)} where ctid = any(${rows}::tid[])`,
        insert: (tx: postgres.TransactionSql) =>
          tx`insert into ${tx(table)} select * from jsonb_populate_record(null::${tx(table)}, ${tx.json(copy.row)})`,
      };
      for (const [verb, attempt] of Object.entries(attempts)) {
        const outcome = await asApp(settings(), async (tx) => (await attempt(tx)).count);
        const refused = verb === "select" ? [0] : verb === "insert" ? [DENIED] : [0, DENIED];
        expect([
          `${verb} ${table}`,
          refused.some((one) => JSON.stringify(one) === JSON.stringify(outcome)) || outcome,
        ]).toEqual([`${verb} ${table}`, true]);
      }
    }
  });
});

test.each(INSERT_ONLY)(
  "nobody edits, deletes or empties %s as the application, members included",
  async (table) => {
    const [rights] = await world.admin`
    select has_table_privilege('evenhand_app', ${table}, 'update, delete, truncate') as too_many,
      has_any_column_privilege('evenhand_app', ${table}, 'update') as some_column`;
    expect(rights).toEqual({ too_many: false, some_column: false });
    // Its own lane is a seat's to see, and the bar a member's, who has none.
    const seat = table === "interview_op" ? here.lead.seatId : "";
    const mine = { ...settingsOf(acme.manager), seat };
    const seen = await asApp(mine, async (tx) => (await tx`select 1 from ${tx(table)}`).count);
    expect(seen).toBeGreaterThan(0);
    expect(await asApp(mine, (tx) => tx`update ${tx(table)} set organisation_id = organisation_id`)).toEqual(
      DENIED,
    );
    expect(await asApp(mine, (tx) => tx`delete from ${tx(table)}`)).toEqual(DENIED);
    expect(await asApp(mine, (tx) => tx`truncate ${tx(table)}`)).toEqual(DENIED);
  },
);

test("the application deletes sessions, counters, presence and seats before the start only", async () => {
  const rows = await world.admin<{ name: string }[]>`
    select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege('evenhand_app', c.oid, 'delete')`;
  expect(rows.map(({ name }) => name).sort()).toEqual([...DELETABLE].sort());
});

describe("what a seat's transaction may not change although it is in the organisation", () => {
  const candidate = () => settingsOf(here.candidate);
  const panel = () => settingsOf(here.interviewer);
  const owner = () => settingsOf(acme.owner);

  const excuse = (by: string) => (tx: postgres.TransactionSql) =>
    tx`
    update seat set excused_at = now(), excused_by = ${by}, excused_reason = 'away until May'
    where interview_id = ${here.id} and id = ${here.interviewer.seatId}`;
  const cancel = (by: string) => (tx: postgres.TransactionSql) =>
    tx`
    update interview set cancelled_at = now(), cancelled_by = ${by} where id = ${here.id}`;
  const archive = (by: string) => (tx: postgres.TransactionSql) =>
    tx`
    update kit set archived_at = now(), archived_by = ${by} where organisation_id = ${acme.id} and set_id is null`;

  test.each([
    ["excuses", excuse],
    ["cancels", cancel],
    ["archives", archive],
  ])("a member %s in their own name, a seat does not", async (_verb, act) => {
    const me = acme.owner.personId;
    expect(await asApp(owner(), async (tx) => (await act(me)(tx)).count)).toBe(1);
    expect(await asApp(owner(), act(acme.observer.personId))).toEqual(DENIED);
    for (const settings of [candidate(), panel()])
      expect(await asApp(settings, act(acme.interviewer.personId))).toEqual(DENIED);
    expect(await asApp({ ...candidate(), seat: "" }, act(me))).toEqual(DENIED);
  });

  test("nobody excuses themselves, takes an excuse back, excuses without a reason or is seated excused", async () => {
    const self = settingsOf(acme.interviewer);
    expect(await asApp(self, excuse(acme.interviewer.personId))).toEqual(DENIED);
    const me = acme.owner.personId;
    const undo = async (tx: postgres.TransactionSql) => {
      await excuse(me)(tx);
      await tx`update seat set excused_at = null, excused_by = null, excused_reason = null where interview_id = ${here.id}`;
    };
    expect(await asApp(owner(), undo)).toEqual(DENIED);
    expect(
      await asApp(
        owner(),
        (tx) =>
          tx`update seat set excused_at = now(), excused_by = ${me} where id = ${here.interviewer.seatId}`,
      ),
    ).toEqual(DENIED);
    expect(
      await asApp(
        owner(),
        (tx) => tx`
          insert into seat (organisation_id, interview_id, id, role, name, position, excused_at)
          values (${acme.id}, ${here.id}, ${uuidv7()}, 'observer', 'New', 9, now())`,
      ),
    ).toEqual(DENIED);
  });

  test("a member moves an interview, a seat in it does not", async () => {
    const moved = (tx: postgres.TransactionSql) =>
      tx`update interview set starts_at = now(), starts_zone = 'UTC' where id = ${here.id}`;
    const counted = (tx: postgres.TransactionSql) =>
      tx`update interview set calendar_changes = calendar_changes + 1 where id = ${here.id}`;
    const lengthened = (tx: postgres.TransactionSql) =>
      tx`update interview set planned_minutes = '{"alpha": 9}' where id = ${here.id}`;
    // It has ended: nobody plans it any more, whoever they are.
    for (const settings of [owner(), candidate(), panel()])
      expect(await asApp(settings, lengthened)).toEqual(DENIED);
    for (const change of [moved, counted]) {
      expect(await asApp(owner(), async (tx) => (await change(tx)).count)).toBe(1);
      for (const settings of [candidate(), panel(), { ...candidate(), seat: "" }])
        expect(await asApp(settings, change)).toEqual(DENIED);
    }
  });

  test("no seat of an interview that has begun is deleted, by whomever, and its scorecards with it", async () => {
    const gone = (tx: postgres.TransactionSql) => tx`delete from seat where interview_id = ${here.id}`;
    for (const settings of [owner(), panel(), candidate()]) {
      const deleted = asApp(settings, async (tx) => {
        await tx`update interview set status = 'waiting' where id = ${here.id}`;
        return (await gone(tx)).count;
      });
      expect(await deleted).toBe(0);
    }
    const waiting = await newInterview(acme);
    const off = (settings: Readonly<Record<string, string>>) =>
      asApp(
        settings,
        async (tx) =>
          (
            await tx`delete from seat where interview_id = ${waiting.id} and id = ${waiting.interviewer.seatId}`
          ).count,
      );
    expect(await off(owner())).toBe(1);
    expect(await off(settingsOf(waiting.candidate))).toBe(0);
  });

  test("no seat of an interview that has begun changes hands or stops owing", async () => {
    const { seatId } = here.interviewer;
    for (const settings of [owner(), panel(), candidate()]) {
      const observes = asApp(
        settings,
        (tx) => tx`update seat set role = 'observer' where interview_id = ${here.id} and id = ${seatId}`,
      );
      expect(await observes).toEqual(DENIED);
      const passedOn = asApp(
        settings,
        (tx) => tx`update seat set person_id = null where interview_id = ${here.id} and id = ${seatId}`,
      );
      expect(await passedOn).toEqual(DENIED);
    }
    const waiting = await newInterview(acme);
    const observes = (settings: Readonly<Record<string, string>>) =>
      asApp(
        settings,
        async (tx) =>
          (await tx`update seat set role = 'observer' where id = ${waiting.interviewer.seatId}`).count,
      );
    expect(await observes(owner())).toBe(1);
    expect(await observes(settingsOf(waiting.candidate))).toEqual(DENIED);
  });

  test("nobody hands in for another or decides in another's name", async () => {
    const ended = await newInterview(acme);
    await bringTo(ended, "ended");
    const handIn = (seatId: string) => (tx: postgres.TransactionSql) =>
      tx`insert into submission (organisation_id, interview_id, seat_id, submitted_at)
        values (${acme.id}, ${ended.id}, ${seatId}, now())`;
    const lead = settingsOf(ended.lead);
    expect(await asApp(lead, handIn(ended.interviewer.seatId))).toEqual(DENIED);
    expect(await asApp(lead, async (tx) => (await handIn(ended.lead.seatId)(tx)).count)).toBe(1);
    const decided = (by: string) => (tx: postgres.TransactionSql) =>
      tx`insert into decision (organisation_id, interview_id, number, outcome, reason, decider_id)
        values (${acme.id}, ${here.id}, 2, 'hold', 'One more talk first.', ${by})`;
    expect(await asApp(owner(), decided(acme.manager.personId))).toEqual(DENIED);
    expect(await asApp(owner(), async (tx) => (await decided(acme.owner.personId)(tx)).count)).toBe(1);
  });

  test("a candidate's transaction sees neither who handed in nor that a debrief is open", async () => {
    for (const table of ["submission", "debrief"]) {
      const seen = (settings: Readonly<Record<string, string>>) =>
        asApp(settings, async (tx) => (await tx`select 1 from ${tx(table)}`).count > 0);
      expect([table, await seen(owner()), await seen(candidate())]).toEqual([table, true, false]);
    }
  });

  test("a seat's own steps in those rows go on", async () => {
    for (const settings of [candidate(), panel()]) {
      const steps = await asApp(settings, async (tx) => {
        const room = await tx`update interview set room_seq = room_seq + 1 where id = ${here.id}`;
        const own = await tx`update seat set own_seq = own_seq + 1 where id = ${settings.seat}`;
        return [room.count, own.count];
      });
      expect(steps).toEqual([1, 1]);
    }
  });

  test("whom an invitation is for is read by members and by who holds its link, by no seat", async () => {
    const [known] = await world.admin<{ hash: string }[]>`
      select token_hash as hash from invitation where organisation_id = ${acme.id} limit 1`;
    const seen = (settings: Readonly<Record<string, string>>) =>
      asApp(settings, async (tx) => (await tx`select invitee from invitation`).count > 0);
    expect(await seen(owner())).toBe(true);
    expect(await seen({ link: known?.hash ?? "" })).toBe(true);
    expect(await seen(candidate())).toBe(false);
    expect(await seen(panel())).toBe(false);
  });

  test("an invitation's id is one invitation's", async () => {
    const double = asApp(
      owner(),
      (tx) => tx`
        insert into invitation (organisation_id, token_hash, role, invited_by, expires_at, id)
        select organisation_id, 'another', role, invited_by, expires_at, id from invitation limit 1`,
    );
    expect(await double).toEqual({ code: "23505" });
  });
});

test("the application reads the library and the migrations and writes neither", async () => {
  for (const table of ["library_question", "library_template", "schema_migration"])
    for (const verb of ["insert", "update", "delete", "truncate"]) {
      const [row] = await world.admin`select has_table_privilege('evenhand_app', ${table}, ${verb}) as may`;
      expect([table, verb, row?.may]).toEqual([table, verb, false]);
    }
});

test("a thousand questions asked with the wrong scope name nothing of the organisation", async () => {
  const random = seededRandom("a thousand questions");
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("Nothing to pick from.");
    return item;
  };
  const theirs = await namesOf(acme);
  const seatOf = (organisationId: string) =>
    grant({
      kind: "seat",
      organisationId,
      interviewId: here.id,
      seatId: here.lead.seatId,
      role: "lead",
      personId: stranger.owner.personId,
    });
  const wrong = {
    member: [stranger.owner, stranger.manager, stranger.interviewer, stranger.observer],
    seat: [seatOf(stranger.id), seatOf(uuidv7())],
    person: [stranger.owner, stranger.observer, { personId: uuidv7() }].map(({ personId }) =>
      grant({ kind: "person", personId }),
    ),
    link: [word(), here.id, acme.slug].map((tokenHash) => grant({ kind: "link", tokenHash })),
    job: [grant({ kind: "job", job: "library" })],
    forgotten: [stranger.id, uuidv7()].map((organisationId) =>
      grant({ kind: "forgotten", organisationId, interviewId: here.id }),
    ),
    mailing: [stranger.id, uuidv7()].map((organisationId) =>
      grant({ kind: "mailing", organisationId, personId: stranger.owner.personId }),
    ),
    entering: [stranger.id, uuidv7()].map((organisationId) =>
      grant({ kind: "entering", organisationId, personId: uuidv7(), tokenHash: word(), purpose: "sign-in" }),
    ),
  } as const;
  const asked = { interviewId: here.id, kitId: (await kitIds())[0] ?? "", runId, slug: "alpha" };
  const questions = Array.from({ length: 1_000 }, () => {
    const [name, query] = pick(Object.entries(QUERIES));
    return { name, query, scope: pick<Parameters<typeof query.ask>[0]>(wrong[query.kind]) };
  });
  const found: string[] = [];
  const queue = questions.values();
  const worker = async () => {
    for (const { name, query, scope } of queue) {
      const answer = await answerOf(query, scope, asked);
      if (theirs.some((one) => answer.includes(one))) found.push(name);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect(found).toEqual([]);
  expect(await answerOf(QUERIES.listMembers ?? pick([]), acme.owner, asked)).toContain(theirs[0]);
});

/** Of kits that were made alone: the one with interviews. */
async function kitIds(): Promise<readonly string[]> {
  const rows = await world.admin<{ id: string }[]>`
    select id from kit where organisation_id = ${acme.id} and set_id is null`;
  return rows.map(({ id }) => id);
}

/** Every id and address that is this organisation's alone; those of its people first. */
async function namesOf({ id }: Organisation): Promise<readonly string[]> {
  const rows = await world.admin<{ name: string }[]>`
    select person_id::text as name from membership where organisation_id = ${id}
    union all select p.email from membership m join person p on p.id = m.person_id where m.organisation_id = ${id}
    union all select id::text from kit where organisation_id = ${id}
    union all select id::text from interview where organisation_id = ${id}
    union all select id::text from seat where organisation_id = ${id}
    union all select id::text from organisation where id = ${id}
    union all select slug from organisation where id = ${id}`;
  return rows.map(({ name }) => name);
}
