import { expect, it } from "vitest";
import { addressFrom } from "./address";

it("keeps every value of a query and leaves out what is absent", () => {
  expect(addressFrom({ q: "a b", level: ["mid", "lead"], stack: undefined, empty: "" }).toString()).toBe(
    "q=a+b&level=mid&level=lead&empty=",
  );
});
