import type { Metadata } from "next";
import { DebriefBoard } from "@/components/debrief/debrief-board";
import { describeTarget } from "@/components/scoring/target-names";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type DebriefReading, getDebrief } from "@/db/queries/debriefs";
import { OUTCOME_NAMES } from "@/lib/domain/debrief/decision";
import { isDisputed } from "@/lib/domain/debrief/disagreement";
import { debriefRows } from "@/lib/domain/debrief/summary";
import { memberMay } from "@/lib/domain/identity/permissions";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { targetsOf } from "@/lib/domain/scoring/score";
import { found, memberScope } from "@/lib/server/viewer";
import { DecisionForm } from "./_components/decision-form";

export const metadata: Metadata = { title: "Debrief" };

type Params = { params: Promise<{ org: string; interviewId: string }> };

export default async function DebriefPage({ params }: Params) {
  const { org, interviewId } = await params;
  const scope = await memberScope(org);
  const debrief = await found(interviewId, (id) => getDebrief(scope, id));
  if (debrief.state === "open") {
    return <OpenDebrief debrief={debrief} org={org} mayDecide={memberMay(scope.role, "decision.record")} />;
  }
  return (
    <>
      <PageHeader title={`Debrief: ${debrief.candidateName}`} lede="Closed until every scorecard is in." />
      {debrief.state === "hidden" ? (
        <Notice>
          Submit your own scorecard first. Until then nobody's scores, notes or progress are shown to you, so
          that what you write down is your own.
        </Notice>
      ) : (
        <Notice>
          {debrief.missing.length > 0
            ? `Waiting for ${new Intl.ListFormat("en").format(debrief.missing)}. The debrief opens by itself when the last scorecard is in.`
            : "The debrief opens in a moment. Reload the page."}
        </Notice>
      )}
    </>
  );
}

function OpenDebrief({
  debrief,
  org,
  mayDecide,
}: {
  debrief: Extract<DebriefReading, { state: "open" }>;
  org: string;
  mayDecide: boolean;
}) {
  const { kit, scorecards, decision, interviewId } = debrief;
  const scored = agendaOf(kit).filter((entry) => entry.scored);
  const targets = targetsOf(scored.map((entry) => entry.id));
  const rows = debriefRows(targets, scorecards);
  const items = kit.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
  return (
    <>
      <PageHeader
        title={`Debrief: ${debrief.candidateName}`}
        lede={`${scorecards.length} of ${scorecards.length} scorecards in. ${disputeWords(rows.filter(isDisputed).length)}`}
      />
      <DebriefBoard
        rows={rows}
        people={scorecards}
        names={Object.fromEntries(targets.map((target) => [target, describeTarget(target, items)]))}
        decision={
          decision ? (
            <dl className="mt-3 grid max-w-script grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
              <dt className="text-muted">Outcome</dt>
              <dd className="font-semibold">{OUTCOME_NAMES[decision.outcome]}</dd>
              <dt className="text-muted">Reason</dt>
              <dd className="whitespace-pre-wrap">{decision.reason}</dd>
              <dt className="text-muted">Decided by</dt>
              <dd>
                {decision.decider},{" "}
                {new Date(decision.decidedAt).toISOString().slice(0, 16).replace("T", " ")} UTC
              </dd>
            </dl>
          ) : mayDecide ? (
            <DecisionForm organisation={org} interviewId={interviewId} />
          ) : (
            <p className="mt-3 text-muted">An owner or manager records the decision here.</p>
          )
        }
      />
    </>
  );
}

function disputeWords(count: number): string {
  if (count === 0) return "No row is more than one level apart.";
  return count === 1
    ? "Start with the row where you disagree."
    : `Start with the ${count} rows where you disagree.`;
}
