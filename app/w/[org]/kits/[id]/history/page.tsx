import type { Metadata } from "next";
import { LocalTime } from "@/components/interviews/local-time";
import { getKit, listRevisions } from "@/db/queries/kits";
import { counted } from "@/lib/domain/shared/counted";
import { found } from "@/lib/server/found";
import { memberScope } from "@/lib/server/viewer";
import { KitFrame } from "../_components/kit-frame";

type Props = { params: Promise<{ org: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const { name } = await found(id, (known) => getKit(scope, known));
  return { title: `History of ${name} · ${scope.organisationName}` };
}

export default async function KitHistoryPage({ params }: Props) {
  const { org, id } = await params;
  const scope = await memberScope(org);
  const kit = await found(id, (known) => getKit(scope, known));
  const revisions = await listRevisions(scope, kit.id);
  return (
    <KitFrame organisation={org} role={scope.role} kit={kit}>
      <ol className="max-w-script border-t border-line">
        {revisions.map((one) => (
          <li key={one.revision} className="border-b border-line py-3">
            <h2 className="text-base">
              Revision {one.revision}
              {one.revision === kit.revision && <span className="font-normal text-muted">, in use now</span>}
            </h2>
            <p className="text-secondary wrap-anywhere text-muted">
              Made by {one.createdBy ?? "somebody who has left"},{" "}
              <LocalTime at={one.createdAt.getTime()} withTime />. {counted(one.questions, "question")},{" "}
              {one.interviews === 0
                ? "no interview with it yet"
                : `${counted(one.interviews, "interview")} with it`}
              {one.name !== kit.name && <>. Called “{one.name}” then</>}.
            </p>
          </li>
        ))}
        {kit.archivedAt && (
          <li className="border-b border-line py-3 text-secondary text-muted">
            Archived <LocalTime at={kit.archivedAt.getTime()} withTime />.
          </li>
        )}
      </ol>
      <p className="mt-4 max-w-script text-secondary text-muted">
        A revision never changes, and an interview keeps the one it started with.
      </p>
    </KitFrame>
  );
}
