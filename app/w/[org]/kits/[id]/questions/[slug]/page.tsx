import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LocalTime } from "@/components/interviews/local-time";
import { CoverageLostTable } from "@/components/kits/coverage-lost-table";
import { TextLink } from "@/components/shell/text-link";
import { getBar } from "@/db/queries/bars";
import { getKit } from "@/db/queries/kits";
import { getVoids } from "@/db/queries/voids";
import { memberMay } from "@/lib/domain/identity/permissions";
import { effectOfVoiding } from "@/lib/domain/kits/coverage-lost";
import { isScored } from "@/lib/domain/questions/question";
import { barNow } from "@/lib/domain/scoring/bar";
import { questionTarget } from "@/lib/domain/scoring/score";
import { voidedBy } from "@/lib/domain/scoring/voided";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "../../_components/kit-frame";
import { effectSentences } from "./_components/effect-sentences";
import { VoidForm } from "./_components/void-form";

type Props = { params: Promise<{ org: string; id: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `A question of ${name} · ${scope.organisationName}` };
}

/** One scored question of a kit: whether it counts, what is lost without it, and how that came to be. */
export default async function KitQuestionPage({ params }: Props) {
  const { org, id, slug } = await params;
  const scope = await memberScope(org);
  const kit = await found(id, (known) => getKit(scope, known));
  const item = kit.content.items.find(({ question }) => question.slug === slug && isScored(question));
  if (!item) notFound();
  const [{ events, interviews }, { versions }] = await Promise.all([
    getVoids(scope, kit.id),
    getBar(scope, kit.id),
  ]);
  const voids = voidedBy(events);
  const voided = voids.find(({ question }) => question === slug) ?? null;
  const without = voids.flatMap(({ question }) => (question === slug ? [] : [question]));
  const effect = effectOfVoiding(kit.content.items, without, slug);
  const mustHave = barNow(versions).rule?.mustHaves.includes(questionTarget(slug)) ?? false;
  const history = events.filter(({ question }) => question === slug);
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <div className="max-w-script">
        <p className="text-secondary">
          <TextLink href={`/w/${org}/kits/${kit.id}/questions`}>Questions of this kit</TextLink>
        </p>
        <h2 className="mt-2 text-h3 font-semibold wrap-anywhere">{item.question.title}</h2>
        <section aria-labelledby="counting" className="mt-6">
          <h3 id="counting" className="font-semibold">
            {voided ? "Void for every candidate on this kit" : "Void it for every candidate on this kit"}
          </h3>
          <ul className="mt-1 list-disc pl-5 text-muted">
            {effectSentences({ effect, interviews, mustHave, isVoid: voided !== null }).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <div className="mt-4">
            <CoverageLostTable lost={effect.lost} />
          </div>
          {memberMay(scope.role, "kit.void") ? (
            <VoidForm
              key={events.length}
              organisation={org}
              kitId={kit.id}
              kitRevision={kit.revision}
              question={slug}
              isVoid={voided !== null}
            />
          ) : (
            <p className="mt-4 text-muted">An owner or manager can void a question, or let it count again.</p>
          )}
        </section>
        {history.length > 0 && (
          <section aria-labelledby="history" className="mt-10">
            <h3 id="history" className="font-semibold">
              What became of it
            </h3>
            <ol className="mt-2 border-t border-line">
              {history.toReversed().map(({ number, voided: gone, by, at, reason }) => (
                <li key={number} className="border-b border-line py-3">
                  <p className="font-medium">
                    {gone ? "Voided" : "Counts again, taken back"} by {by ?? "somebody who has left"},{" "}
                    <LocalTime at={at} withTime />
                  </p>
                  <p className="wrap-anywhere">{reason}</p>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </KitFrame>
  );
}
