import type { Metadata } from "next";
import { Coverage } from "@/components/kits/coverage";
import { KitScript } from "@/components/kits/kit-script";
import { getKit } from "@/db/queries/kits";
import { listQuestionUse } from "@/db/queries/question-use";
import { pacesBySlug } from "@/lib/domain/kits/pace";
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
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <div className="grid gap-x-14 gap-y-8 room:grid-cols-[minmax(0,42rem)_minmax(0,18rem)]">
        <KitScript kit={kit.content} paces={pacesBySlug(uses)} />
        <aside className="room:sticky room:top-8 room:self-start print:hidden">
          <Coverage items={kit.content.items} />
        </aside>
      </div>
    </KitFrame>
  );
}
