import { expect, it } from "vitest";
import { NEW_FORM } from "@/lib/domain/shared/form-state";
import { takenBack } from "./taken-back";

it("an undo that did not arrive says so, instead of nothing", async () => {
  const lost = () => Promise.reject(new TypeError("Failed to fetch"));
  expect((await takenBack(lost, new FormData())).message).toMatch(
    /^Not undone: the server could not be reached/,
  );
});

it("an answer passes as it is, the server's refusal too", async () => {
  const refused = { ...NEW_FORM, message: "The interview has already started." };
  expect(await takenBack(async () => NEW_FORM, new FormData())).toEqual(NEW_FORM);
  expect(await takenBack(async () => refused, new FormData())).toEqual(refused);
});
