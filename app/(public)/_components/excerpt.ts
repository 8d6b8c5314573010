import type { AgendaSegment } from "@/components/live/agenda-strip";
import type { Anchors } from "@/lib/domain/rubrics/levels";
import type { EvidenceMark } from "@/lib/domain/scoring/evidence";
import { MINUTE } from "@/lib/domain/shared/time";

const SECOND = 1000;

const SEGMENTS: readonly AgendaSegment[] = [
  { id: "welcome", label: "Welcome", plannedMs: 5 * MINUTE, usedMs: 4 * MINUTE, state: "done" },
  { id: "incident", label: "Incident", plannedMs: 10 * MINUTE, usedMs: 11 * MINUTE, state: "done" },
  { id: "schema", label: "Schema change", plannedMs: 12 * MINUTE, usedMs: 160 * SECOND, state: "current" },
  { id: "peer", label: "Disagreement", plannedMs: 10 * MINUTE, usedMs: 0, state: "upcoming" },
  { id: "theirs", label: "Their questions", plannedMs: 8 * MINUTE, usedMs: 0, state: "upcoming" },
];

const EVIDENCE: readonly { heardAtMs: number; mark: EvidenceMark; text: string }[] = [
  {
    heardAtMs: 15 * MINUTE + 22 * SECOND,
    mark: "plus",
    text: "Expand and contract, backfill first, 40M rows",
  },
  { heardAtMs: 16 * MINUTE + 5 * SECOND, mark: "quote", text: "I rehearsed it on a restored snapshot" },
  { heardAtMs: 16 * MINUTE + 48 * SECOND, mark: "minus", text: "No abort threshold until asked" },
];

const ANCHORS: Anchors = {
  1: "Ran it live with no plan; learned of the risk from alerts.",
  2: "Had steps but no way back, or someone else owned the risk.",
  3: "Staged change with a rehearsed rollback; names what was checked.",
  4: "Set abort thresholds in advance and shows what the numbers did.",
};

/** The moment shown on the landing page. */
export const EXCERPT = {
  candidate: "Priya Natarajan",
  round: "Backend engineer, interview 2 of 4",
  segments: SEGMENTS,
  nowFraction: (15 * MINUTE + 160 * SECOND) / (45 * MINUTE),
  elapsedMs: 17 * MINUTE + 40 * SECOND,
  totalMs: 45 * MINUTE,
  people: [
    { id: "priya", name: "Priya Natarajan", active: true },
    { id: "tomas", name: "Tomás Oliveira" },
    { id: "you", name: "Sam Whitlock", you: true },
  ],
  question:
    "Tell me about a time you changed a database schema while the system was taking production traffic. What did you plan, and what actually happened?",
  evidence: EVIDENCE,
  competency: "Operational judgement",
  anchors: ANCHORS,
} as const;
