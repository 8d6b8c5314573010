import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = process.cwd();
const FIELDS =
  "slug subject kind levels stack minutes prompt keyPoints probes anchors reference samples enemies".split(
    " ",
  );
const files = readdirSync(join(root, "db", "library"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);

function library(...args: string[]) {
  const ran = spawnSync(process.execPath, ["bin/start.mjs", "library", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return { code: ran.status, said: ran.stdout, complained: ran.stderr };
}

test("the whole library is printed as JSON and nothing else", () => {
  const { code, said } = library("--json");
  expect(code).toBe(0);
  const printed: Record<string, unknown>[] = JSON.parse(said);
  expect(printed.map(({ subject, slug }) => join(`${subject}`, `${slug}.md`))).toEqual(files.sort());
  for (const question of printed) {
    expect(Object.keys(question)).toEqual(expect.arrayContaining(FIELDS));
    for (const levels of [question.anchors, question.samples])
      expect(Object.keys(levels ?? {})).toEqual(["1", "2", "3", "4"]);
  }
});

test("npm adds nothing when it is told to be silent", () => {
  const ran = spawnSync("npm", ["run", "--silent", "library", "--", "--json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
  expect(JSON.parse(ran.stdout)).toHaveLength(files.length);
});

test("the summary ends the row of all subjects with the number of questions", () => {
  const { code, said } = library("--summary");
  expect(code).toBe(0);
  expect(said).toMatch(new RegExp(`^All subjects +all +.* ${files.length}$`, "m"));
});

test.each([[[]], [["--yaml"]], [["--json", "--summary"]]])("a call with %j is told how to ask", (args) => {
  const { code, said, complained } = library(...args);
  expect([code, said]).toEqual([64, ""]);
  expect(complained).toContain("npm run --silent library -- --json");
});

test("what was looked up is printed with its question and its day", () => {
  const { code, said } = library("--references");
  expect(code).toBe(0);
  const lines = said.trim().split("\n");
  expect(lines.length).toBeGreaterThan(300);
  for (const line of lines) expect(line).toMatch(/^[a-z0-9-]+\t(\d{4}-\d\d-\d\d|undated)\thttps:\/\//);
});
