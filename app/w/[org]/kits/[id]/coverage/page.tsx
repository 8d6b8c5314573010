import type { Metadata } from "next";
import { CoverageTable } from "@/components/kits/coverage-table";
import { getKit } from "@/db/queries/kits";
import { listQuestionUse } from "@/db/queries/question-use";
import { FEWEST_PACED, pacesBySlug } from "@/lib/domain/kits/pace";
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
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <CoverageTable items={kit.content.items} paces={pacesBySlug(uses)} />
      <p className="mt-4 max-w-script text-secondary text-muted">
        What a question usually takes is the median of your real interviews in the last twelve months, shown
        from {FEWEST_PACED} of them on.
      </p>
    </KitFrame>
  );
}
