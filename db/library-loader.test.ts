import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { grant } from "./grant";
import { loadLibrary } from "./library-loader";
import {
  getLibraryQuestion,
  getLibraryRevision,
  listLibrary,
  listTemplates,
  listTitles,
} from "./queries/library";
import { StartRefused } from "./start-refused";
import { everything } from "./testing/everything";
import { openWorld, type World } from "./testing/world";

const SHIPPED = join(process.cwd(), "db", "library", "devops");
const COUNT = readdirSync(SHIPPED).length;
const reader = grant({ kind: "job", job: "library" });

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evenhand-library-"));
  cpSync(SHIPPED, join(folder, "devops"), { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.admin`delete from library_question`;
  await world.admin`delete from library_template`;
});

const load = () => loadLibrary(world.database.ownerUrl, folder);
const file = (slug: string) => join(folder, "devops", `${slug}.md`);

function change(slug: string, from: RegExp, to: string): void {
  const before = readFileSync(file(slug), "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file(slug), after);
}

async function revisions(slug: string) {
  const rows = await world.admin`
    select revision, retired_at is not null as retired from library_question where slug = ${slug} order by revision`;
  return rows.map(({ revision, retired }) => [revision, retired]);
}

test("the library that ships loads whole, and loading it again changes nothing", async () => {
  const shipped = join(process.cwd(), "db", "library");
  const { added } = await loadLibrary(world.database.ownerUrl, shipped);
  expect(added).toBeGreaterThan(50);
  const before = await everything(world.admin);
  expect(await loadLibrary(world.database.ownerUrl, shipped)).toEqual({ added: 0, unchanged: added });
  expect(await everything(world.admin)).toEqual(before);
  expect(await listLibrary(reader)).toHaveLength(added);
});

test("a changed file is a new revision, and the one before stays readable as it was", async () => {
  await load();
  const before = await getLibraryQuestion(reader, "slo-and-alerts");
  change("slo-and-alerts", /^> /m, "> Say, ");
  expect(await load()).toEqual({ added: 1, unchanged: COUNT - 1 });
  const after = await getLibraryQuestion(reader, "slo-and-alerts");
  expect(after.revision).toBe(2);
  expect(after.question.prompt).toBe(`Say, ${before.question.prompt}`);
  expect(await getLibraryRevision(reader, "slo-and-alerts", 1)).toEqual(before);
  expect((await listLibrary(reader)).filter(({ question }) => question.slug === "slo-and-alerts")).toEqual([
    after,
  ]);
});

test("titles are those of the newest revisions, and of what the library holds", async () => {
  await load();
  change("slo-and-alerts", /^## .* \{#slo/m, "## Another title {#slo");
  await load();
  rmSync(file("delivery-pipeline"));
  await load();
  expect(await listTitles(reader, ["slo-and-alerts", "delivery-pipeline", "no-such-question"])).toEqual([
    { slug: "slo-and-alerts", title: "Another title" },
  ]);
  expect(await listTitles(reader, [])).toEqual([]);
});

test("a missing file is retired and can come back, as it was or changed", async () => {
  await load();
  const text = readFileSync(file("delivery-pipeline"), "utf8");
  rmSync(file("delivery-pipeline"));
  await load();
  await expect(getLibraryQuestion(reader, "delivery-pipeline")).rejects.toMatchObject({ name: "NotFound" });
  expect(await listLibrary(reader)).toHaveLength(COUNT - 1);
  expect(await getLibraryRevision(reader, "delivery-pipeline", 1)).toMatchObject({ revision: 1 });
  writeFileSync(file("delivery-pipeline"), text);
  await load();
  expect(await revisions("delivery-pipeline")).toEqual([[1, false]]);
  rmSync(file("delivery-pipeline"));
  await load();
  writeFileSync(file("delivery-pipeline"), text);
  change("delivery-pipeline", /^> /m, "> Say, ");
  await load();
  expect(await revisions("delivery-pipeline")).toEqual([
    [1, true],
    [2, false],
  ]);
});

test("a file that cannot be read stops the load with its name, and nothing is loaded", async () => {
  writeFileSync(file("kubernetes-probes-limits"), "not a question");
  await expect(load()).rejects.toThrow(StartRefused);
  await expect(load()).rejects.toThrow(/kubernetes-probes-limits\.md/);
  expect(await listLibrary(reader)).toEqual([]);
});

test("one name in two folders stops the load, and nothing is loaded", async () => {
  cpSync(file("slo-and-alerts"), join(folder, "slo-and-alerts.md"));
  await expect(load()).rejects.toThrow(StartRefused);
  await expect(load()).rejects.toThrow(/slo-and-alerts.* twice/);
  expect(await listLibrary(reader)).toEqual([]);
});

test("templates are replaced by what their files say, and go with them", async () => {
  const templates = mkdtempSync(join(tmpdir(), "evenhand-templates-"));
  cpSync(join(process.cwd(), "db", "templates"), templates, { recursive: true });
  const bring = () => loadLibrary(world.database.ownerUrl, folder, templates);
  const meanings = async () =>
    (await listTemplates(reader)).flatMap((one) => (one.type === "competency" ? [one.guide.meaning] : []));
  try {
    await bring();
    const before = await listTemplates(reader);
    expect(before.map(({ type }) => type).sort()).toEqual([
      ...Array(5).fill("competency"),
      "loop",
      ...Array(6).fill("role"),
    ]);
    const ownership = join(templates, "competencies", "ownership.md");
    writeFileSync(
      ownership,
      readFileSync(ownership, "utf8").replace("How far somebody", "Say, how far somebody"),
    );
    await bring();
    expect((await meanings()).filter((meaning) => meaning.startsWith("Say, "))).toHaveLength(1);
    expect(await listTemplates(reader)).toHaveLength(before.length);
    rmSync(ownership);
    await bring();
    expect(await meanings()).toHaveLength(4);
    writeFileSync(ownership, "---\ntype: competency\n---\nnothing");
    await expect(bring()).rejects.toThrow(/ownership\.md/);
    expect(await meanings()).toHaveLength(4);
  } finally {
    rmSync(templates, { recursive: true, force: true });
  }
});

test("two loads at once are one", async () => {
  const loads = await Promise.all([load(), load(), load()]);
  expect(loads.map(({ added }) => added).sort()).toEqual([0, 0, COUNT]);
});

test("the application's own role loads nothing", async () => {
  const asApp = new URL(world.database.url);
  asApp.searchParams.set("role", "evenhand_app");
  await expect(loadLibrary(asApp.href, folder)).rejects.toMatchObject({ code: "42501" });
  expect(await listLibrary(reader)).toEqual([]);
});
