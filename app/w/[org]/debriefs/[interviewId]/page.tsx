import type { Metadata } from "next";
import { BegunDecisionLeft } from "@/components/debrief/begun-decision-left";
import { DebriefBoard } from "@/components/debrief/debrief-board";
import { DecisionFacts } from "@/components/debrief/decision-facts";
import { EvidenceAppendix } from "@/components/debrief/evidence-appendix";
import { ExcusedList } from "@/components/debrief/excused-list";
import { NotesBeside } from "@/components/debrief/notes-beside";
import { ReopenedList } from "@/components/debrief/reopened-list";
import { StandingPart } from "@/components/debrief/standing-part";
import { VoidFacts } from "@/components/debrief/void-facts";
import { WhatDiffered } from "@/components/debrief/what-differed";
import { LateCards } from "@/components/scoring/late-cards";
import { RefreshWhileWaiting } from "@/components/shell/refresh-while-waiting";
import { TextLink } from "@/components/shell/text-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type DebriefReading, getDebrief } from "@/db/queries/debriefs";
import type { Elsewhere } from "@/db/queries/elsewhere";
import { distinctNames } from "@/lib/domain/debrief/distinct-names";
import { movementOf } from "@/lib/domain/debrief/movement";
import { movementWords } from "@/lib/domain/debrief/movement-words";
import { correctedIn, outcomesAgainst, standingOf } from "@/lib/domain/debrief/standing";
import { verdictWords } from "@/lib/domain/debrief/standing-words";
import { debriefRows } from "@/lib/domain/debrief/summary";
import {
  countWords,
  excusedWords,
  hiddenWords,
  startWords,
  unaskedWords,
  waitingWords,
} from "@/lib/domain/debrief/words";
import { memberMay } from "@/lib/domain/identity/permissions";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { agendaNow } from "@/lib/domain/interviews/agenda-now";
import { comparedIn, leftOutOf, leftOutWords } from "@/lib/domain/scoring/round";
import type { Target } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { changedSince, voidedBy } from "@/lib/domain/scoring/voided";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { DecisionForm } from "./_components/decision-form";
import { ExcuseForm } from "./_components/excuse-form";
import { ReopenForm } from "./_components/reopen-form";
import { RevotePart } from "./_components/revote-part";
import { TakeAlong } from "./_components/take-along";
import { correctAction } from "./actions";

export const metadata: Metadata = { title: "Debrief" };

type Params = { params: Promise<{ org: string; interviewId: string }> };

export default async function DebriefPage({ params }: Params) {
  const { org, interviewId } = await params;
  const scope = await memberScope(org);
  const debrief = await found(interviewId, (id) => getDebrief(scope, id));
  if (debrief.state === "open") {
    const mayDecide = memberMay(scope.role, "decision.record");
    return (
      <OpenDebrief
        debrief={debrief}
        org={org}
        mayDecide={mayDecide}
        reader={`${interviewId}/${scope.personId}`}
      />
    );
  }
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/interviews`}>Interviews</TextLink>}
        title={`Debrief: ${debrief.candidateName}`}
        lede={debrief.state === "hidden" ? "Closed to you for now." : "Closed until every scorecard is in."}
      />
      <RefreshWhileWaiting />
      <Notice
        live
        action={
          debrief.state === "hidden" && (
            <OwnFirst
              org={org}
              interviewId={debrief.owesHere ? interviewId : null}
              elsewhere={debrief.elsewhere}
            />
          )
        }
      >
        {debrief.state === "hidden"
          ? hiddenWords(debrief)
          : `${countWords(debrief)} ${waitingWords(distinctNames(debrief.missing.map(({ name }) => name)))}`}
      </Notice>
      {debrief.state === "waiting" && <ExcusedList excused={debrief.excused} />}
      {debrief.state === "waiting" &&
        debrief.missing.length > 0 &&
        memberMay(scope.role, "scorecard.excuse") && (
          <ExcuseForm organisation={org} interviewId={interviewId} missing={debrief.missing} />
        )}
    </>
  );
}

/** Where the reader's own scorecards wait: of this interview, and of other rounds. */
function OwnFirst({
  org,
  interviewId,
  elsewhere,
}: {
  org: string;
  interviewId: string | null;
  elsewhere: readonly Elsewhere[];
}) {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {interviewId !== null && <TextLink href={`/i/${interviewId}/scorecard`}>Open your scorecard</TextLink>}
      {elsewhere.map((round) => (
        <TextLink key={round.interviewId} href={`/w/${org}/interviews/${round.interviewId}`}>
          Open the other round: {round.kitName}
        </TextLink>
      ))}
    </span>
  );
}

function OpenDebrief({
  debrief,
  org,
  mayDecide,
  reader,
}: {
  debrief: Extract<DebriefReading, { state: "open" }>;
  org: string;
  mayDecide: boolean;
  reader: string;
}) {
  const { kit, scorecards, decision, interviewId, room } = debrief;
  const names = distinctNames([...scorecards, ...debrief.excused].map(({ name }) => name));
  const people = scorecards.map((card, index) => ({ ...card, name: names[index] ?? card.name }));
  const agenda = agendaOf(kit);
  const targets = comparedIn(agenda, scorecards);
  const voids = voidedBy(debrief.voids);
  const rows = debriefRows(targets, scorecards, voids);
  const standing = standingOf(debrief.bars, rows, voids);
  const first = standingOf(
    debrief.bars,
    debriefRows(
      targets,
      scorecards.map(({ firstRatings, evidence }) => ({ ratings: firstRatings, evidence })),
    ),
    voids,
  );
  const items = kit.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
  const nameOf = (target: Target) => describeTarget(target, items).name;
  return (
    <>
      <PageHeader
        back={<TextLink href={`/w/${org}/interviews`}>Interviews</TextLink>}
        title={`Debrief: ${debrief.candidateName}`}
        lede={[
          countWords(debrief),
          excusedWords(names.slice(scorecards.length)),
          startWords(rows),
          unaskedWords(rows),
          leftOutWords(leftOutOf(targets)),
        ]
          .filter(Boolean)
          .join(" ")}
        actions={
          <TakeAlong
            base={`/w/${org}/debriefs/${interviewId}`}
            decided={decision !== null}
            mayWrite={mayDecide}
          />
        }
      />
      {decision === null && <RefreshWhileWaiting />}
      <DebriefBoard
        reader={reader}
        rows={rows}
        people={people}
        secondRatings={debrief.secondRatings}
        names={Object.fromEntries(targets.map((target) => [target, describeTarget(target, items)]))}
        facts={
          <>
            <NotesBeside entries={agendaNow(agenda, room).filter((entry) => !entry.scored)} people={people} />
            <WhatDiffered room={room} agenda={agenda} />
            <ExcusedList excused={debrief.excused} />
            <LateCards people={people} endedAt={room.endedAt} />
            <p className="mt-4 print:hidden">
              <TextLink href={`/w/${org}/kits/${debrief.kitId}/candidates?first=${interviewId}`}>
                Compare with others on this kit
              </TextLink>
            </p>
          </>
        }
        standing={
          <>
            <StandingPart
              standing={standing}
              first={first}
              corrected={correctedIn(scorecards)}
              moved={movementWords(movementOf(people, debrief.openedAt.getTime()))}
              voided={
                <VoidFacts
                  voids={voids}
                  since={decision ? changedSince(debrief.voids, decision.decidedAt) : []}
                  standing={standing}
                  nameOf={nameOf}
                />
              }
              nameOf={nameOf}
            />
            <RevotePart
              again={debrief.again}
              place={{ organisation: org, interviewId }}
              decided={decision !== null || debrief.reopened.length > 0}
            />
          </>
        }
        correcting={decision ? null : { act: correctAction, organisation: org, interviewId, writer: reader }}
        decided={decision !== null}
        decision={
          decision ? (
            <>
              <ReopenedList reopened={debrief.reopened} />
              <DecisionFacts decision={decision} />
              <div className="mt-3 max-w-script empty:hidden">
                <BegunDecisionLeft reader={reader} recorded={decision.reason} />
              </div>
              {mayDecide && (
                <ReopenForm
                  organisation={org}
                  interviewId={interviewId}
                  number={debrief.reopened.length + 1}
                />
              )}
            </>
          ) : (
            <>
              <ReopenedList reopened={debrief.reopened} />
              {mayDecide ? (
                <DecisionForm
                  organisation={org}
                  interviewId={interviewId}
                  candidateName={debrief.candidateName}
                  reader={reader}
                  after={debrief.reopened.length}
                  against={outcomesAgainst(standing.now.reading)}
                  verdict={verdictWords(standing.now.bar, standing.now.reading, nameOf)}
                />
              ) : (
                <p className="mt-3 text-muted">An owner or manager records the decision here.</p>
              )}
            </>
          )
        }
      />
      <EvidenceAppendix rows={rows} people={people} nameOf={nameOf} />
    </>
  );
}
