import { expect, it } from "vitest";
import { atOnce, inTurns, type Steps } from "./steps";

function* counted(to: number): Steps<number> {
  let sum = 0;
  for (let one = 1; one <= to; one++) {
    sum += one;
    yield;
  }
  return sum;
}

it("comes to the same with a pause at every stop as without", async () => {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  expect(atOnce(counted(4))).toBe(10);
  expect(await inTurns(counted(4), pause)).toBe(10);
  expect(pauses).toBe(4);
  expect(await inTurns(counted(3), undefined)).toBe(6);
});

it("fails as the work does", async () => {
  function* broken(): Steps<never> {
    yield;
    throw new Error("out of questions");
  }
  expect(() => atOnce(broken())).toThrow("out of questions");
  await expect(inTurns(broken(), async () => {})).rejects.toThrow("out of questions");
});
