import { describe, expect, it } from "vitest";
import { saveFormsInput, saveKitInput } from "./input";

const form = { organisation: "house", id: "019a7c5e-0000-7000-8000-000000000000", address: "minutes=45" };
const nameOf = (name: string) => saveKitInput.safeParse({ ...form, name });

describe("saving a kit", () => {
  it("takes a name over several lines for one", () => {
    expect(nameOf(" Backend engineer,\r\n mid \n").data?.name).toBe("Backend engineer, mid");
  });

  it.each([
    [" \n ", "Name: write a name, for example Backend engineer, mid, 45 min."],
    ["x".repeat(121), "Name: use at most 120 characters."],
  ])("says what is wrong with a name", (name, sentence) => {
    expect(nameOf(name).error?.issues.map((issue) => issue.message)).toEqual([sentence]);
  });
});

describe("saving parallel kits", () => {
  const formsOf = (forms: string) => saveFormsInput.safeParse({ ...form, name: "Kit", forms });

  it("reads the questions of each", () => {
    expect(formsOf("a,b;c,d").data?.forms).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it.each(["a,b", "", "a;", "a;b;c;d;e;f;g;h;i"])(
    "refuses fewer than two, an empty one and too many: %j",
    (forms) => {
      expect(formsOf(forms).success).toBe(false);
    },
  );
});
