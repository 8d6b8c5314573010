import { notFound, redirect } from "next/navigation";
import { expect, it } from "vitest";
import { NEW_FORM } from "@/lib/domain/shared/form-state";
import { arriving } from "./arriving";

const lost = arriving(() => Promise.reject(new TypeError("Failed to fetch")));

function filled(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

it("a form that did not arrive comes back with a sentence and all that was typed", async () => {
  const before = { attempt: 2, message: null, fields: { reason: "Too short." }, values: { reason: "No" } };
  expect(await lost(before, filled({ reason: "She asked before she built.", "who[]": "7" }))).toEqual({
    attempt: 3,
    message:
      "The server could not be reached. What you wrote is still here; try again when you are connected.",
    fields: {},
    values: { reason: "She asked before she built.", who: ["7"] },
  });
});

it("a password does not come back, and the sentence says so", async () => {
  const state = await lost(NEW_FORM, filled({ email: "sam@example.org", password: "four words in a row" }));
  expect(state.values).toEqual({ email: "sam@example.org" });
  expect(state.message).toContain("except the password");
});

it("an answer passes as it is", async () => {
  const answer = { ...NEW_FORM, attempt: 1, message: "Already decided." };
  expect(await arriving(async () => answer)(NEW_FORM, filled({}))).toBe(answer);
});

it("going elsewhere and finding nothing are no failures to arrive", async () => {
  const going = arriving(async () => redirect("/w"));
  await expect(going(NEW_FORM, filled({}))).rejects.toMatchObject({ digest: expect.stringContaining("/w") });
  const absent = arriving(async () => notFound());
  await expect(absent(NEW_FORM, filled({}))).rejects.toMatchObject({
    digest: expect.stringContaining("404"),
  });
});
