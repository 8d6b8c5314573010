import { expect, it } from "vitest";
import { SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { addressOf, beside, readAsk } from "./address";
import { finerFields, readFiner, weightedTopics } from "./address-finer";
import { NOTHING_FINER } from "./request";
import { requestFor } from "./test-bank";

const read = (address: string) => readFiner(new URLSearchParams(address));

it("reads every finer wish under a short name", () => {
  const { finer, fields } = read(
    "weight-database=3&weight-ownership=0&least-node=10&most-node=20&only=technical,values&hard=1&near=0.5&rest=30&uses=3&seen=a,b-2",
  );
  expect(fields).toEqual({});
  expect(finer).toEqual({
    weights: { "subject:database": 3, "competency:ownership": 0 },
    shares: [{ topic: "subject:node", least: 10, most: 20 }],
    onlyKinds: ["technical", "values"],
    mostHard: 1,
    tolerance: 0.5,
    seen: ["a", "b-2"],
    mostUses: 3,
    restDays: 30,
  });
});

it("takes empty fields, as a form without a script sends them, for nothing asked", () => {
  expect(read("weight-database=&least-node=&only=&hard=&rest=&uses=+")).toEqual({
    finer: NOTHING_FINER,
    fields: {},
  });
});

it.each([
  ["weight-database=4", "weight-database", "Databases: choose how much it counts, from 0 to 3."],
  ["weight-cooking=2", "weight-cooking", "“cooking” is neither a subject nor a competency"],
  ["most-node=-1", "most-node", "Node.js: use whole minutes from 0 to 480."],
  ["least-node=20&most-node=10", "least-node", "Node.js: the least, 20 minutes, is above the most, 10."],
  ["only=loud,technical", "only", "Kinds: choose them from the list."],
  ["hard=two", "hard", "Hard questions: use a whole number from 0 to 40."],
  ["near=9", "near", "Difficulty: use a number"],
  ["rest=soon", "rest", "Days: use a whole number from 0 to 3650."],
  ["uses=0", "uses", "Times asked: use a whole number from 1 to 10000."],
  ["seen=../etc", "seen", "Questions the candidate knows: name them as in the bank."],
])("names what it cannot read and asks for nothing in its place: %s", (address, field, sentence) => {
  const { fields, finer } = read(address);
  expect(Object.keys(fields)).toEqual([field]);
  expect(fields[field]).toContain(sentence);
  expect({ ...finer, onlyKinds: [] }).toEqual(NOTHING_FINER);
});

it("keeps a weight and drops an unreadable one beside it", () => {
  expect(read("weight-database=2&weight-node=x").finer.weights).toEqual({ "subject:database": 2 });
});

it("stands in the generator's address, apart from what no field shows", () => {
  const { ask } = readAsk(new URLSearchParams("weight-database=2&hard=1&near=0.5&seen=a"));
  expect(finerFields(ask.request)).toEqual([
    ["weight-database", "2"],
    ["hard", "1"],
    ["near", "0.5"],
  ]);
  expect(beside(ask)).toEqual([["seen", "a"]]);
  expect(readAsk(addressOf(ask)).ask.request).toEqual(ask.request);
});

it("offers a weight for what must be covered and for what has one", () => {
  const request = requestFor({
    mustSubjects: ["node"],
    mustCompetencies: ["growth"],
    weights: { "subject:api": 0 },
    shares: [{ topic: "competency:ownership", least: 5, most: null }],
  });
  expect(weightedTopics(request)).toEqual([
    "subject:api",
    "subject:node",
    "competency:ownership",
    "competency:growth",
  ]);
});

it("can tell every subject from every competency by name alone", () => {
  const names: readonly string[] = SUBJECTS;
  expect(COMPETENCIES.filter((name) => names.includes(name))).toEqual([]);
});
