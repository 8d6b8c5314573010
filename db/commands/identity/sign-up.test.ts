import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/db/grant";
import { findCredentials, listMemberships } from "@/db/queries/identity";
import { holdContract, refuses } from "@/db/testing/contract";
import { account, entering, openWorld, type World, word } from "@/db/testing/world";
import { signUp } from "./sign-up";
import { startSession } from "./start-session";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const job = grant({ kind: "job", job: "sign-in" });
const form = (slug = word()) => ({ ...account("Ada"), organisation: { name: "Acme", slug } });

test("signing up keeps what every command promises", async () => {
  await holdContract(world.admin, { audit: "person.sign-up" }, async () => {
    const input = form();
    return {
      allowed: entering(),
      strangers: [],
      forbidden: [],
      send: (scope) => signUp(scope, input),
    };
  });
});

test("a new person owns a new organisation and can sign in", async () => {
  const scope = entering();
  const input = form();
  expect(await signUp(scope, input)).toEqual({ slug: input.organisation.slug });
  expect(await findCredentials(job, input.email)).toEqual({
    personId: scope.personId,
    passwordHash: input.passwordHash,
  });
  expect(await listMemberships(grant({ kind: "person", personId: scope.personId }))).toEqual([
    {
      organisationId: scope.organisationId,
      slug: input.organisation.slug,
      name: "Acme",
      role: "owner",
      guest: false,
    },
  ]);
});

test("a guest keeps their id and their workspace, which is a guest's no more", async () => {
  const scope = entering();
  await startSession(job, { personId: scope.personId, tokenHash: word(), guestName: "You" });
  await world.admin`insert into organisation (id, slug, name, guest_until)
    values (${scope.organisationId}, ${word()}, 'Guest workspace', now() + interval '1 day')`;
  await world.admin`insert into membership (organisation_id, person_id, role)
    values (${scope.organisationId}, ${scope.personId}, 'owner')`;
  const input = form();
  await signUp(scope, input);
  const mine = await listMemberships(grant({ kind: "person", personId: scope.personId }));
  expect(mine).toEqual([
    expect.objectContaining({ organisationId: scope.organisationId, name: "Acme", guest: false }),
  ]);
  expect((await findCredentials(job, input.email))?.personId).toBe(scope.personId);
});

test("a taken address of an organisation gets a number", async () => {
  const slug = word();
  expect(await signUp(entering(), form(slug))).toEqual({ slug });
  expect(await signUp(entering(), form(slug))).toEqual({ slug: `${slug}-2` });
  expect(await signUp(entering(), form(slug))).toEqual({ slug: `${slug}-3` });
});

test("two at once with one wish for an address get two addresses", async () => {
  const slug = word();
  const made = await Promise.all([signUp(entering(), form(slug)), signUp(entering(), form(slug))]);
  expect(made.map((one) => one.slug).sort()).toEqual([slug, `${slug}-2`]);
});

test("an email address signs up once", async () => {
  const input = form();
  await signUp(entering(), input);
  const again = { ...form(), email: input.email };
  await refuses(world.admin, { conflict: "email-taken" }, () => signUp(entering(), again));
});

test("of two strangers with one email address at once, one is told that it is taken", async () => {
  const { email } = form();
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => signUp(entering(), { ...form(), email })));
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toHaveLength(2);
  for (const reason of refused) expect(reason).toMatchObject({ name: "Conflict", reason: "email-taken" });
});

test("who has an account does not get a second one", async () => {
  const scope = entering();
  await signUp(scope, form());
  const elsewhere = entering(uuidv7(), { personId: scope.personId });
  await refuses(world.admin, { conflict: "email-taken" }, () => signUp(elsewhere, form()));
});
