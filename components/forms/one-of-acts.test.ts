import { expect, it } from "vitest";
import { NEW_FORM } from "@/lib/domain/shared/form-state";
import { oneOfActs } from "./one-of-acts";

const refused = (message: string) => async () => ({ ...NEW_FORM, attempt: 1, message });
const linked = async () => ({ ...NEW_FORM, values: { link: "https://here" } });

function form(act: string): FormData {
  const fields = new FormData();
  fields.set("act", act);
  return fields;
}

it("the act that was meant answers, and nothing of another one's answer is left", async () => {
  const both = oneOfActs({
    replace: refused("Taken back meanwhile."),
    revoke: refused("Accepted meanwhile."),
  });
  const first = await both(NEW_FORM, form("replace"));
  expect(first.message).toBe("Taken back meanwhile.");
  expect((await both(first, form("revoke"))).message).toBe("Accepted meanwhile.");
});

it("a link that was shown is gone once it was revoked", async () => {
  const both = oneOfActs({ replace: linked, revoke: async () => NEW_FORM });
  const shown = await both(NEW_FORM, form("replace"));
  expect(shown.values).toEqual({ link: "https://here" });
  expect((await both(shown, form("revoke"))).values).toEqual({});
});

it("an act nobody offered is refused, also one every object has", async () => {
  const one = oneOfActs({ revoke: linked });
  for (const act of ["replace", "toString"]) await expect(one(NEW_FORM, form(act))).rejects.toThrow();
});
