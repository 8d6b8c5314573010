import { expect, it } from "vitest";
import { byRevision } from "./by-revision";

it("each revision has its own candidates, the newest comes first, and nobody is moved within one", () => {
  const one = (name: string, kitRevision: number) => ({ name, kitRevision });
  const [ada, ben, cem, dee] = [one("Ada", 1), one("Ben", 10), one("Cem", 2), one("Dee", 1)];
  expect(byRevision([ada, ben, cem, dee])).toEqual([
    { revision: 10, members: [ben] },
    { revision: 2, members: [cem] },
    { revision: 1, members: [ada, dee] },
  ]);
  expect(byRevision([])).toEqual([]);
});
