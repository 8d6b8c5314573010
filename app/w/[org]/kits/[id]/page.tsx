import type { Metadata } from "next";
import { Coverage } from "@/components/kits/coverage";
import { KitScript } from "@/components/kits/kit-script";
import { VoidNotice } from "@/components/scoring/void-notice";
import { getKit } from "@/db/queries/kits";
import { listQuestionUse } from "@/db/queries/question-use";
import { getVoids } from "@/db/queries/voids";
import { pacesBySlug } from "@/lib/domain/kits/pace";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { voidedBy } from "@/lib/domain/scoring/voided";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "./_components/kit-frame";

type Props = { params: Promise<{ org: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `${name} · ${scope.organisationName}` };
}

export default async function KitPage({ params }: Props) {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const [kit, uses] = await Promise.all([found(id, (known) => getKit(scope, known)), listQuestionUse(scope)]);
  const { events } = await getVoids(scope, kit.id);
  const items = kit.content.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <VoidNotice
        voids={voidedBy(events)}
        nameOf={(target) => describeTarget(target, items).name}
        follows="Still asked, so that every candidate is treated alike, and counted for nobody. For new candidates, copy the kit and swap it."
      />
      <div className="grid gap-x-14 gap-y-8 room:grid-cols-[minmax(0,42rem)_minmax(0,18rem)]">
        <KitScript kit={kit.content} paces={pacesBySlug(uses)} />
        <aside className="room:sticky room:top-8 room:self-start print:hidden">
          <Coverage items={kit.content.items} />
        </aside>
      </div>
    </KitFrame>
  );
}
