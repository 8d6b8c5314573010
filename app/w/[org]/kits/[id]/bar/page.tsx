import type { Metadata } from "next";
import { LocalTime } from "@/components/interviews/local-time";
import { BarFacts } from "@/components/scoring/bar-facts";
import { VoidNotice } from "@/components/scoring/void-notice";
import { getBar } from "@/db/queries/bars";
import { getKit } from "@/db/queries/kits";
import { getVoids } from "@/db/queries/voids";
import { memberMay } from "@/lib/domain/identity/permissions";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { barNow, standingBars } from "@/lib/domain/scoring/bar";
import { scorableIn, targetsIn } from "@/lib/domain/scoring/round";
import { questionOf } from "@/lib/domain/scoring/score";
import { describeTarget } from "@/lib/domain/scoring/target-names";
import { voidedBy } from "@/lib/domain/scoring/voided";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "../_components/kit-frame";
import { BarForm } from "./_components/bar-form";

type Props = { params: Promise<{ org: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `Bar of ${name} · ${scope.organisationName}` };
}

export default async function KitBarPage({ params }: Props) {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const kit = await found(id, (known) => getKit(scope, known));
  const [{ versions, fixed }, { events }] = await Promise.all([
    getBar(scope, kit.id),
    getVoids(scope, kit.id),
  ]);
  const items = kit.content.items.map(({ question, rubric }) => ({
    id: question.slug,
    title: question.title,
    anchors: rubric.anchors,
  }));
  const agenda = agendaOf(kit.content);
  // An older setting may name a competency that this kit gives no evidence on.
  const targets = scorableIn(agenda).map((target) => ({
    target,
    name: describeTarget(target, items).name,
    weighs: questionOf(target) !== null,
  }));
  const { amendments } = standingBars(versions);
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <VoidNotice
        voids={voidedBy(events)}
        nameOf={(target) => describeTarget(target, items).name}
        follows="The bar asks nothing of it: neither its weight nor that it is a must-have."
      />
      <div className="max-w-script">
        <p className="text-muted">
          What this kit asks of every candidate, fixed before the first one, so that it cannot be fitted to
          somebody.{" "}
          {fixed &&
            "The first candidate was interviewed: changes from now on are amendments, and show on every decision they touch."}
        </p>
        <BarFacts bar={barNow(versions)} targets={targets} />
        {memberMay(scope.role, "kit.bar") && kit.archivedAt === null && (
          <BarForm
            key={versions.length}
            organisation={org}
            kitId={kit.id}
            after={versions.length}
            bar={barNow(versions)}
            fixed={fixed}
            targets={targets.filter(({ target }) => targetsIn(agenda).includes(target))}
          />
        )}
        {versions.length > 0 && (
          <section aria-labelledby="settings" className="mt-10">
            <h2 id="settings" className="text-h3 font-semibold">
              How it came to be
            </h2>
            <ol className="mt-2 border-t border-line">
              {versions.toReversed().map((version) => (
                <li key={version.number} className="border-b border-line py-3">
                  <h3 className="text-base font-semibold">
                    {amendments.includes(version) ? "Amended" : "Set"} by{" "}
                    {version.setBy ?? "somebody who has left"}, <LocalTime at={version.setAt} withTime />
                  </h3>
                  {version.reason && <p className="wrap-anywhere">{version.reason}</p>}
                  <BarFacts bar={version} targets={targets} small />
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </KitFrame>
  );
}
