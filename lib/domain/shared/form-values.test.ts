import { expect, it } from "vitest";
import { formValues, hasSecrets, withoutSecrets } from "./form-values";

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

it("a field is its first text, and a list all of them, also when it holds one", () => {
  expect(
    formValues(form(["name", "Ada"], ["name", "Bo"], ["who[]", "7"], ["many[]", "1"], ["many[]", "2"])),
  ).toEqual({ name: "Ada", who: ["7"], many: ["1", "2"] });
});

it("files and the fields React adds are left out", () => {
  const sent = form(["$ACTION_REF_1", ""], ["$ACTION_KEY", "k"], ["name", ""]);
  sent.append("photo", new File(["x"], "x.png"));
  expect(formValues(sent)).toEqual({ name: "" });
});

it("a password is never shown again", () => {
  const values = formValues(form(["email", "sam@example.org"], ["password", "four words in a row"]));
  expect(withoutSecrets(values)).toEqual({ email: "sam@example.org" });
  expect(hasSecrets(values)).toBe(true);
  expect(hasSecrets(withoutSecrets(values))).toBe(false);
});
