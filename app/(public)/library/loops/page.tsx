import { LibraryTabs } from "@/components/questions/library-tabs";
import { LoopPlan } from "@/components/questions/loop-plan";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listLibrary, listTemplates } from "@/db/queries/library";
import { shelved } from "@/lib/domain/exchange/shelves";
import { readLoopView } from "@/lib/domain/loops/view";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { libraryJob, ownOrganisation } from "@/lib/server/viewer";
import { BuildKit } from "../_components/build-kit";

export const metadata = { title: "Loops and roles" };

type Props = { searchParams: Promise<Search> };

export default async function LibraryLoopsPage({ searchParams }: Props) {
  const [search, templates, library, own] = await Promise.all([
    searchParams,
    listTemplates(libraryJob()),
    listLibrary(libraryJob()),
    ownOrganisation(),
  ]);
  const { loops, roles } = shelved(templates);
  const choice = readLoopView(addressFrom(search), loops, roles);
  return (
    <div className="mx-auto max-w-page py-8">
      <PageHeader
        title="Loops and roles"
        lede="Which rounds a candidate goes through, and what each of them draws on. The figures count the questions there are to choose from."
      />
      <LibraryTabs base="" />
      {choice ? (
        <LoopPlan
          choice={choice}
          roles={roles}
          bank={library}
          path="/library/loops"
          build={(address, label) => (
            <BuildKit own={own} address={address}>
              {label}
            </BuildKit>
          )}
        />
      ) : (
        <EmptyState title="No loops yet" sentence="This version brings none." />
      )}
    </div>
  );
}
