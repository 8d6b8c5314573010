import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { candidateView } from "@/lib/domain/interviews/candidate-view";
import { foldRoom } from "@/lib/domain/interviews/projection";
import { AGENDA, KIT, ZERO } from "@/lib/domain/interviews/test-room";
import { CandidateRoom } from "./candidate-room";

vi.mock("next/navigation", () => ({ useRouter: () => ({ replace: () => {} }) }));

const started = { type: "interview.start", seq: 1, at: ZERO } as const;
const ended = { type: "interview.end", seq: 2, at: ZERO + 60_000 } as const;

it.each([
  ["offered before the start", [], true],
  ["offered while it runs", [started], true],
  ["not offered after the end", [started, ended], false],
])("a clock is %s", (_what, log, offered) => {
  const page = renderToStaticMarkup(
    createElement(CandidateRoom, {
      interviewId: "one",
      initial: candidateView(KIT, foldRoom(log, AGENDA), {
        with: ["Sam"],
        observing: [],
        organisation: "Passing House",
      }),
      initialSeq: log.length,
      initialNow: ZERO,
    }),
  );
  expect(page).toContain("role at Passing House");
  expect(page).toContain("Larger text");
  expect(page.includes("Show a clock")).toBe(offered);
});
