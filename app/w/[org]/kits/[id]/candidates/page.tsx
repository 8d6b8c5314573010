import type { Metadata } from "next";
import { CandidateScores } from "@/components/debrief/candidate-scores";
import { TreatmentTable } from "@/components/debrief/treatment-table";
import { VoidNotice } from "@/components/scoring/void-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { type CandidateOnKit, listCandidatesOnKit } from "@/db/queries/candidates-on-kit";
import { getKit } from "@/db/queries/kits";
import { byRevision } from "@/lib/domain/debrief/by-revision";
import { chosenPair } from "@/lib/domain/debrief/chosen-pair";
import { distinctNames } from "@/lib/domain/debrief/distinct-names";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { treatedOf, treatmentOf } from "@/lib/domain/interviews/treatment";
import { compareTreatment } from "@/lib/domain/interviews/treatment-difference";
import { comparedIn } from "@/lib/domain/scoring/round";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { voidOf } from "@/lib/domain/scoring/voided";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { counted } from "@/lib/domain/shared/counted";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "../_components/kit-frame";
import { TreatmentForm } from "./_components/treatment-form";

type Props = { params: Promise<{ org: string; id: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `Candidates on ${name} · ${scope.organisationName}` };
}

/** The candidates on one kit whose debriefs are open: their scores side by side, and how two of them were treated. */
export default async function KitCandidatesPage({ params, searchParams }: Props) {
  const [{ org, id }, search] = await Promise.all([params, searchParams]);
  const scope = await memberScope(org);
  const kit = await found(id, (known) => getKit(scope, known));
  const listed = await listCandidatesOnKit(scope, kit.id);
  const names = distinctNames(listed.map(({ candidateName }) => candidateName));
  const candidates = listed.map((one, index) => ({ ...one, candidateName: names[index] ?? "" }));
  const asked = addressFrom(search);
  const pair = chosenPair(candidates, asked.get("first"), asked.get("second"));
  const groups = byRevision(candidates);
  // Of two revisions, what is void on either is left out of both: otherwise it would look like a difference.
  const leftOut = (pair ?? []).flatMap(({ voids }) => voids.map(({ question }) => question));
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      {candidates.length === 0 && (
        <EmptyState
          title="No candidate to compare yet"
          sentence="Candidates interviewed with this kit appear here when their debriefs are open to you."
        />
      )}
      {groups.length > 1 && (
        <div className="mb-6 max-w-script">
          <Notice title="Several revisions">
            Scores are put side by side within one revision of the kit only: on another one the questions may
            be others.
          </Notice>
        </div>
      )}
      {groups.map(({ revision, members }) => (
        <Revision key={revision} revision={revision} members={members} />
      ))}
      {pair && (
        <section aria-labelledby="treatment" className="mt-10">
          <h2 id="treatment" className="mb-3 text-h3 font-semibold">
            How two of them were treated
          </h2>
          <TreatmentForm
            key={`${pair[0].interviewId} ${pair[1].interviewId}`}
            candidates={candidates.map(({ interviewId, candidateName }) => ({
              id: interviewId,
              label: candidateName,
            }))}
            first={pair[0].interviewId}
            second={pair[1].interviewId}
          />
          <TreatmentTable
            comparison={compareTreatment(
              treatmentOf(treatedOf(pair[0]), leftOut),
              treatmentOf(treatedOf(pair[1]), leftOut),
            )}
            first={pair[0].candidateName}
            second={pair[1].candidateName}
          />
        </section>
      )}
      {candidates.length === 1 && (
        <p className="mt-6 max-w-script text-muted">
          With a second candidate on this kit, you can compare here how the two were treated.
        </p>
      )}
    </KitFrame>
  );
}

function Revision({ revision, members }: { revision: number; members: readonly CandidateOnKit[] }) {
  const [first] = members;
  if (!first) return null;
  const { kit, voids } = first;
  const cards = members.flatMap((member) =>
    member.cards.map(({ scores }) => ({ ratings: Object.keys(scores).map((target) => ({ target })) })),
  );
  const items = kit.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
  return (
    <section aria-labelledby={`revision-${revision}`} className="mb-10">
      <h2 id={`revision-${revision}`} className="text-h3 font-semibold">
        Scores, revision {revision}
      </h2>
      <VoidNotice
        voids={voids}
        nameOf={(target) => describeTarget(target, items).name}
        follows="Left out here, and of how two candidates are compared."
      />
      <CandidateScores
        caption={`${counted(members.length, "candidate")}, in the order of their interviews; one mark for each scorecard`}
        candidates={members}
        targets={comparedIn(agendaOf(kit), cards).filter((target) => voidOf(target, voids) === null)}
        items={items}
      />
    </section>
  );
}
