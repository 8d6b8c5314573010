import { describe, expect, it } from "vitest";
import { readAsk } from "./address";
import { leftOut, newlyAsked, shownKeys } from "./follow";

const read = (address: string) => readAsk(new URLSearchParams(address)).ask;

/** What a page says after one usual kit became another. */
function changed(first: string, then: string) {
  return leftOut(read(`${then}&before=${shownKeys(read(first)).join(",")}`));
}

describe("what is usual at another length or stack", () => {
  it("says what it no longer asks for, and how to have it back", () => {
    const left = changed("minutes=60", "minutes=45");
    expect(left?.sentence).toBe("Security and Ownership are not usual in 45 minutes.");
    expect(left?.backLabel).toBe("Ask for them all the same");
    expect(left?.back).toMatchObject({
      mustSubjects: ["node", "database", "security"],
      mustCompetencies: ["breaking-problems-down", "communication", "ownership"],
    });
  });

  it("says that another stack's questions do not apply", () => {
    const left = changed("minutes=45", "minutes=45&stack=python");
    expect(left).toMatchObject({ sentence: "Node.js does not apply: the kit is for Python.", back: null });
    expect(changed("minutes=45", "minutes=45&stack=none")?.sentence).toBe(
      "Node.js does not apply: the kit is for no stack in particular.",
    );
  });

  it("says what it asks for from now on, and nothing where that is as before", () => {
    const from45 = shownKeys(read("minutes=45")).join(",");
    expect(newlyAsked(read(`minutes=60&before=${from45}`))).toBe("Security and Ownership.");
    expect(newlyAsked(read(`minutes=45&stack=python&before=${from45}`))).toBe("Python.");
    expect(newlyAsked(read(`minutes=45&before=${from45}`))).toBeNull();
    expect(newlyAsked(read("minutes=60"))).toBeNull();
    expect(newlyAsked(read(`minutes=60&mustSubjects=node,api&before=${from45}`))).toBeNull();
  });

  it("tells of the last change only", () => {
    const middle = read(`minutes=45&before=${shownKeys(read("minutes=60")).join(",")}`);
    expect(leftOut(read(`minutes=30&before=${shownKeys(middle).join(",")}`))?.sentence).not.toContain(
      "Security",
    );
  });

  it("is nothing where somebody chose what to cover, or nothing was there", () => {
    expect(changed("minutes=60", "minutes=45&mustSubjects=node")).toBeNull();
    expect(leftOut(read("minutes=30&before=subject:cooking,,x"))).toBeNull();
    expect(leftOut(read("minutes=30"))).toBeNull();
  });
});
