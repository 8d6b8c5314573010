import { expect, it } from "vitest";
import { excuseChoice, wholeExcuse } from "./excuse-choice";

const ADA = { seatId: "a", name: "Ada" };
const BEN = { seatId: "b", name: "Ben" };

it("nobody is chosen before somebody chooses", () => {
  expect(excuseChoice("", [ADA, BEN])).toEqual({ chosen: null, gone: false });
});

it("who was chosen stays chosen while others hand in", () => {
  expect(excuseChoice("b", [ADA, BEN])).toEqual({ chosen: BEN, gone: false });
  expect(excuseChoice("b", [BEN])).toEqual({ chosen: BEN, gone: false });
});

it("when the chosen one hands in, nobody else is chosen in their place", () => {
  expect(excuseChoice("a", [BEN])).toEqual({ chosen: null, gone: true });
});

it("there is a question to answer only for a person and a reason that will do", () => {
  const reason = "  On leave until May. ";
  expect(wholeExcuse(ADA, reason)).toEqual({ ...ADA, reason: "On leave until May." });
  expect(wholeExcuse(ADA, "  Leave.      ")).toBeNull();
  expect(wholeExcuse(null, reason)).toBeNull();
});
