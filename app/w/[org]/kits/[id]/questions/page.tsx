import type { Metadata } from "next";
import { LocalTime } from "@/components/interviews/local-time";
import { TextLink } from "@/components/shell/text-link";
import { getKit } from "@/db/queries/kits";
import { getVoids } from "@/db/queries/voids";
import { isScored } from "@/lib/domain/questions/question";
import { voidedBy } from "@/lib/domain/scoring/voided";
import { counted } from "@/lib/domain/shared/counted";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "../_components/kit-frame";

type Props = { params: Promise<{ org: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `Questions of ${name} · ${scope.organisationName}` };
}

/** The scored questions of a kit, each with whether it counts. */
export default async function KitQuestionsPage({ params }: Props) {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const kit = await found(id, (known) => getKit(scope, known));
  const { events } = await getVoids(scope, kit.id);
  const voids = voidedBy(events);
  const scored = kit.content.items.filter(({ question }) => isScored(question));
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <p className="max-w-script text-muted">
        Every question counts for every candidate on this kit, or for none: one that turns out to be wrong is
        voided for all of them at once.
      </p>
      <ol className="mt-4 max-w-script border-t border-line">
        {scored.map(({ question, minutes }) => {
          const voided = voids.find((one) => one.question === question.slug);
          return (
            <li key={question.slug} className="border-b border-line py-3">
              <h2 className="text-base font-semibold wrap-anywhere">
                <TextLink href={`/w/${org}/kits/${kit.id}/questions/${question.slug}`}>
                  {question.title}
                </TextLink>
              </h2>
              <p className="text-secondary wrap-anywhere text-muted">
                {counted(minutes, "minute")}.{" "}
                {voided ? (
                  <>
                    Void since <LocalTime at={voided.at} />: {voided.reason}
                  </>
                ) : (
                  "Counts."
                )}
              </p>
              <p className="mt-1 text-secondary">
                <TextLink href={`/w/${org}/kits/${kit.id}/questions/${question.slug}/answers`}>
                  All answers<span className="sr-only"> to {question.title}</span>
                </TextLink>
              </p>
            </li>
          );
        })}
      </ol>
    </KitFrame>
  );
}
