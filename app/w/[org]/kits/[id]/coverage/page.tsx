import type { Metadata } from "next";
import { CoverageTable } from "@/components/kits/coverage-table";
import { Notice } from "@/components/ui/notice";
import { getKit } from "@/db/queries/kits";
import { listQuestionUse } from "@/db/queries/question-use";
import { betterMinutes, FEWEST_PACED, pacesBySlug } from "@/lib/domain/kits/pace";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "../_components/kit-frame";

type Props = { params: Promise<{ org: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `Coverage of ${name} · ${scope.organisationName}` };
}

export default async function KitCoveragePage({ params }: Props) {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const [kit, uses] = await Promise.all([found(id, (known) => getKit(scope, known)), listQuestionUse(scope)]);
  const paces = pacesBySlug(uses);
  const off = kit.content.items.flatMap(({ question, minutes }) => {
    const better = betterMinutes(minutes, paces[question.slug] ?? null);
    return better === null ? [] : [{ title: question.title, minutes, better }];
  });
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      {off.length > 0 && (
        <div className="mb-6 max-w-script print:hidden">
          <Notice title="Some questions take other minutes than planned">
            <ul>
              {off.map(({ title, minutes, better }) => (
                <li key={title}>
                  “{title}” usually takes {better} minutes; {minutes} are planned.
                </li>
              ))}
            </ul>
            <p>Copy this kit and leave room for that, or swap the question.</p>
          </Notice>
        </div>
      )}
      <CoverageTable items={kit.content.items} paces={paces} />
      <p className="mt-4 max-w-script text-secondary text-muted">
        What a question usually takes is the median of your real interviews in the last twelve months, shown
        from {FEWEST_PACED} of them on.
      </p>
    </KitFrame>
  );
}
