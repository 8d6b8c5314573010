import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inviteInput, joinInput, safePath, signInInput, signUpInput, slugOf } from "./input";

describe("safePath", () => {
  it.each([
    "/w/acme",
    "/w/acme/kits/7?tab=items&page=2",
    "/i/0190163d-8694-739b-aea5-966c26f8ad90/host?pane=notes",
    "/practice",
    "/7",
  ])("keeps %s", (path) => {
    expect(safePath(path, "/fallback")).toBe(path);
  });

  it.each([
    undefined,
    "",
    "/",
    "w/acme",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/w\\..\\evil",
    "/w//evil.example",
    "/w/..//evil.example",
    "https:evil.example",
    "https://evil.example",
    "HTTPS://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/%2f/evil.example",
    "/%5cevil.example",
    "%2f%2fevil.example",
    "/\t/evil.example",
    "/w\n/evil",
    "/w\r\nSet-Cookie: a=b",
    "/w\u0000",
    "\t/w",
    " /w",
    "/@evil.example",
    "/.evil.example",
    "/..//evil.example",
    "?next=/w",
    "#/w",
  ])("refuses %j", (path) => {
    expect(safePath(path, "/fallback")).toBe("/fallback");
  });

  it("never leaves the origin, whatever is asked", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "//",
      "w",
      "%2f",
      "%5c",
      "..",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      "?",
      "#",
    );
    const asked = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(asked, (next) => {
        const url = new URL(safePath(next, "/fallback"), "https://interviews.example.org");
        expect(url.origin).toBe("https://interviews.example.org");
        expect(url.pathname.startsWith("//")).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("slugOf", () => {
  it.each([
    ["Acme Labs", "acme-labs"],
    ["  Acme -- Labs!  ", "acme-labs"],
    ["Société Générale", "societe-generale"],
    ["İstanbul Yazılım", "istanbul-yaz-l-m"],
    ["ﬁnance № 7", "finance-no-7"],
    ["東京", "team"],
    ["", "team"],
    ["---", "team"],
    ["../../etc", "etc"],
    ["a".repeat(60), "a".repeat(40)],
    [`${"a".repeat(39)} b`, "a".repeat(39)],
  ])("of %j is %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("is a short address part for any name, and its own slug", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(40);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe("what comes in from outside", () => {
  const person = {
    name: "Sam",
    email: "sam@example.org",
    password: "four words in a row",
    organisation: "Acme",
  };

  it("an address is trimmed and compared in lower case", () => {
    expect(signUpInput.parse({ ...person, email: "  Sam@Example.ORG " }).email).toBe("sam@example.org");
    expect(signInInput.parse({ email: "SAM@example.org", password: "x" }).email).toBe("sam@example.org");
  });

  it("a password is taken as typed, spaces included", () => {
    const password = "  four words in a row ";
    expect(signUpInput.parse({ ...person, password }).password).toBe(password);
  });

  it.each([
    ["a short password", { password: "elevenchars" }],
    ["an endless password", { password: "x".repeat(257) }],
    ["a name of spaces", { name: "   " }],
    ["an address without a host", { email: "sam@" }],
    ["an endless address", { email: `${"a".repeat(250)}@example.org` }],
    ["an organisation of one letter", { organisation: "A" }],
  ])("%s is refused", (_what, change) => {
    expect(signUpInput.safeParse({ ...person, ...change }).success).toBe(false);
  });

  it("a new person brings no id of their own choice", () => {
    const chosen = { ...person, id: "0190163d-8694-739b-aea5-966c26f8ad90" };
    expect(signUpInput.parse(chosen)).not.toHaveProperty("id");
    expect(joinInput.parse({ ...chosen, token: "t".repeat(43) })).not.toHaveProperty("id");
  });

  it.each([
    ["owner", false],
    ["manager", true],
    ["interviewer", true],
    ["observer", true],
    ["admin", false],
  ])("an invitation as %s: %s", (role, accepted) => {
    expect(inviteInput.safeParse({ organisation: "acme", role }).success).toBe(accepted);
  });
});
