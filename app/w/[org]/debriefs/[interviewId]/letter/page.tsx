import type { Metadata } from "next";
import { LetterEditor } from "@/components/debrief/letter-editor";
import { TextLink } from "@/components/shell/text-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listOtherCandidates } from "@/db/queries/candidate-names";
import { type DebriefReading, getDebrief } from "@/db/queries/debriefs";
import { getInterview } from "@/db/queries/interviews";
import { draftLetter } from "@/lib/domain/debrief/letter";
import { letterRows } from "@/lib/domain/debrief/letter-rows";
import { debriefRows } from "@/lib/domain/debrief/summary";
import { memberMay } from "@/lib/domain/identity/permissions";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { comparedIn } from "@/lib/domain/scoring/round";
import { questionOf, type Target } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { voidedBy } from "@/lib/domain/scoring/voided";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Feedback letter" };

type Params = { params: Promise<{ org: string; interviewId: string }> };

/** Drafts a letter to the candidate from a decided debrief. A person edits it and sends it themselves. */
export default async function LetterPage({ params }: Params) {
  const { org, interviewId } = await params;
  const scope = await memberScope(org);
  const debrief = await found(interviewId, (id) => getDebrief(scope, id));
  const may = memberMay(scope.role, "decision.record");
  const [others, { panel }] = await Promise.all([
    listOtherCandidates(scope, interviewId),
    found(interviewId, (id) => getInterview(scope, id)),
  ]);
  return (
    <>
      {/* On paper there is the letter alone. */}
      <div className="print:hidden">
        <PageHeader
          back={<TextLink href={`/w/${org}/debriefs/${interviewId}`}>Debrief</TextLink>}
          title={`Feedback letter: ${debrief.candidateName}`}
          lede="A draft to edit and to send yourself. Every sentence rests on a level of a rubric, a key point or a line of evidence; the source beside it is for you and is not in the letter."
        />
      </div>
      {!may ? (
        <Notice>Owners and managers write to candidates. Ask one of them.</Notice>
      ) : debrief.state === "open" && debrief.decision !== null ? (
        <DecidedLetter
          debrief={debrief}
          reader={`${interviewId}/${scope.personId}`}
          unsaid={panel.filter(({ role }) => role !== "candidate").map(({ name }) => name)}
          others={others}
        />
      ) : (
        <Notice>The letter can be drafted once the decision is recorded in the debrief.</Notice>
      )}
    </>
  );
}

function DecidedLetter({
  debrief,
  reader,
  unsaid,
  others,
}: {
  debrief: Extract<DebriefReading, { state: "open" }>;
  reader: string;
  /** Who may not appear: everybody of the panel, observers and shadows too. */
  unsaid: readonly string[];
  /** Other candidates, who may not either. */
  others: readonly string[];
}) {
  const { kit, scorecards, excused, decision } = debrief;
  const targets = comparedIn(agendaOf(kit), scorecards);
  const items = kit.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
    keyPoints: question.keyPoints,
  }));
  const describe = (target: Target) => ({
    ...describeTarget(target, items),
    keyPoints: items.find(({ id }) => id === questionOf(target))?.keyPoints ?? [],
  });
  const scored = [...scorecards, ...excused].map(({ name }) => name);
  const rows = debriefRows(targets, scorecards, voidedBy(debrief.voids));
  const names = [...new Set([...scored, ...(decision ? [decision.decider] : []), ...unsaid])];
  return (
    <LetterEditor
      reader={reader}
      candidateName={debrief.candidateName}
      letter={draftLetter(letterRows(targets, rows, scorecards, describe), names, others)}
      targetNames={Object.fromEntries(targets.map((target) => [target, describe(target).name]))}
      names={names}
      others={others}
    />
  );
}
