import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnchorList } from "@/components/questions/anchor-list";
import { WithCode } from "@/components/questions/with-code";
import { TextLink } from "@/components/shell/text-link";
import { Notice } from "@/components/ui/notice";
import { type AnswersReading, getAnswers } from "@/db/queries/answers";
import { getKit } from "@/db/queries/kits";
import { memberMay } from "@/lib/domain/identity/permissions";
import { isScored } from "@/lib/domain/questions/question";
import { counted } from "@/lib/domain/shared/counted";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "../../../_components/kit-frame";
import { AnswersForm } from "./_components/answers-form";
import { BeginForm } from "./_components/begin-form";

type Props = { params: Promise<{ org: string; id: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `Answers to a question of ${name} · ${scope.organisationName}` };
}

/** All candidates' answers to one question, without names, each to be rated by its evidence alone. */
export default async function KitAnswersPage({ params }: Props) {
  const { org, id, slug } = await params;
  const scope = await memberScope(org);
  const kit = await found(id, (known) => getKit(scope, known));
  const item = kit.content.items.find(({ question }) => question.slug === slug && isScored(question));
  if (!item) notFound();
  const reading = await getAnswers(scope, kit.id, slug);
  const place = { organisation: org, kitId: kit.id, kitRevision: kit.revision, question: slug };
  const reader = `${kit.id}/${kit.revision}/${slug}/${scope.personId}`;
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <div className="max-w-script">
        <p className="text-secondary">
          <TextLink href={`/w/${org}/kits/${kit.id}/questions`}>Questions of this kit</TextLink>
        </p>
        <h2 className="mt-2 text-h3 font-semibold wrap-anywhere">All answers: {item.question.title}</h2>
        <p className="spoken mt-2 max-w-question text-reading">
          <WithCode text={item.question.prompt} />
        </p>
        <p className="mt-3 text-muted">
          Every candidate’s answer to this one question, in an order of chance that is yours alone, without
          names, signs or scores. What you rate is a second opinion: the debriefs show it beside the first
          scores, and no composite counts it. It is worth most before you read the debriefs.
        </p>
        {memberMay(scope.role, "answers.rate") ? (
          <Reading reading={reading} place={place} reader={reader} anchors={item.rubric.anchors} />
        ) : (
          <p className="mt-4 text-muted">Observers read debriefs and rate nothing.</p>
        )}
      </div>
    </KitFrame>
  );
}

function Reading({
  reading,
  place,
  reader,
  anchors,
}: {
  reading: AnswersReading;
  place: Parameters<typeof AnswersForm>[0]["place"];
  reader: string;
  anchors: Parameters<typeof AnchorList>[0]["anchors"];
}) {
  if (reading.state === "owes")
    return (
      <div className="mt-6">
        <Notice title="Your own scores first">
          You still have something to score in an interview with this kit. Hand that in first, so that other
          answers do not become its yardstick.
        </Notice>
      </div>
    );
  if (reading.state === "not-begun")
    return reading.answers === 0 ? (
      <p className="mt-6 text-muted">
        There is no answer to read yet. Answers appear here once their debriefs are open to you and something
        was noted on this question.
      </p>
    ) : (
      <BeginForm place={place} answers={reading.answers} />
    );
  return (
    <>
      {reading.rated > 0 && (
        <div className="mt-6">
          <Notice tone="ok" live>
            You handed in {counted(reading.rated, "rating")}. They stand in the debriefs, beside the first
            scores.
          </Notice>
        </div>
      )}
      {reading.answers.length === 0 ? (
        <p className="mt-4 text-muted">
          Nothing is left to rate. Answers of later candidates will appear here.
        </p>
      ) : (
        <>
          <section aria-label="Levels" className="mt-6">
            <AnchorList anchors={anchors} />
          </section>
          <p className="mt-3 text-secondary text-muted">
            Names are replaced where they were written, and so is a word that is also a name. Somebody may
            still be recognised by what they told; rate what is written here.
          </p>
          <AnswersForm place={place} reader={reader} answers={reading.answers} />
        </>
      )}
    </>
  );
}
