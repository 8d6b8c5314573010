import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AREAS } from "./architecture/areas";
import { type Survey, survey } from "./architecture/cruise";
import { COLUMNS, LAYERS } from "./architecture/layers";
import { INNOCENT, LAYER_PLANTS, PLANTS, type Tree } from "./architecture/plants";
import { RULES } from "./architecture/rules";
import { TEXT_RULES } from "./architecture/text-rules";

const project = fileURLToPath(new URL("..", import.meta.url));
const PATIENCE = 180_000;

describe("the project", () => {
  let found: Survey;
  beforeAll(async () => {
    found = await survey(project);
  }, PATIENCE);

  it("is read as a whole, with its aliases resolved", () => {
    expect(found.files.length).toBeGreaterThan(50);
    expect(found.aliased).toBeGreaterThan(50);
    for (const file of ["db/client.ts", "lib/env.ts", "app/layout.tsx", "lib/server/solver-worker.mjs"])
      expect(found.files).toContain(file);
  });

  it("breaks no rule", () => {
    expect(found.findings.map(({ rule, file, to }) => `${file}: ${rule} (${to})`)).toEqual([]);
  });
});

describe("a planted violation", () => {
  const scratch = mkdtempSync(join(tmpdir(), "evenhand-architecture-"));
  let found: Survey;

  beforeAll(async () => {
    plantTree(scratch, {
      ...LAYER_PLANTS,
      ...Object.assign({}, ...PLANTS.map(({ tree }) => tree)),
      ...INNOCENT,
    });
    found = await survey(scratch);
  }, PATIENCE);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const cells = new Set(
    RULES.forbidden?.map(({ name }) => name).filter((name) => name?.includes(" imports ")),
  );
  const caughtIn = (file: string) => found.findings.filter((finding) => finding.file === file);

  it.each(LAYERS)(
    "of the row $name is caught in every forbidden column and in no other",
    ({ name, sample, may }) => {
      const caught = caughtIn(sample).filter(
        ({ rule }) => cells.has(rule) && rule.startsWith(`${name} imports `),
      );
      const forbidden = COLUMNS.filter((column) => !may.includes(column.name));
      expect(new Set(caught.map(({ rule }) => rule))).toEqual(
        new Set(forbidden.map((column) => `${name} imports ${column.name}`)),
      );
    },
  );

  it.each(PLANTS)("of the rule $rule is caught in $file", ({ rule, file }) => {
    expect(caughtIn(file).map((finding) => finding.rule)).toContain(rule);
  });

  it.each(Object.keys(INNOCENT))("leaves %s alone", (file) => {
    expect(caughtIn(file)).toEqual([]);
  });

  it("exists for every rule there is", () => {
    const names = [...(RULES.forbidden ?? []), ...(RULES.required ?? []), ...TEXT_RULES].map(
      ({ name }) => name,
    );
    const planted = new Set(PLANTS.map(({ rule }) => rule));
    const inTable = new Set(
      LAYERS.flatMap((layer) => COLUMNS.map((column) => `${layer.name} imports ${column.name}`)),
    );
    expect(names.filter((name) => name === undefined || !(planted.has(name) || inTable.has(name)))).toEqual(
      [],
    );
  });
});

it("the areas of the domain form no loop", () => {
  const settled = new Set<string>();
  for (const _ of Object.keys(AREAS))
    for (const [area, uses] of Object.entries(AREAS))
      if (uses.every((used) => settled.has(used))) settled.add(area);
  expect([...settled].sort()).toEqual(Object.keys(AREAS).sort());
});

function plantTree(root: string, tree: Tree): void {
  const config = {
    compilerOptions: { module: "esnext", moduleResolution: "bundler", paths: { "@/*": ["./*"] } },
  };
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  for (const [path, source] of Object.entries({ "tsconfig.json": JSON.stringify(config), ...tree })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
}
