import { LocalTime } from "@/components/interviews/local-time";
import { AddressLink } from "@/components/questions/address-link";
import { Fold } from "@/components/questions/fold";
import { TEXT_LINK_CLASS } from "@/components/shell/text-link";
import { TextField } from "@/components/ui/text-field";
import type { AskedBefore } from "@/db/queries/asked-before";
import { listed } from "@/lib/domain/assembly/words";
import { counted } from "@/lib/domain/shared/counted";

/** The field that looks for a candidate by name; it changes nothing of what is made. */
export const FIND_CANDIDATE = "candidate";

/** Questions a candidate was asked in an earlier interview, to be left out of what is made for them now. */
export function Known({
  asked,
  find,
  seen,
  to,
}: {
  /** The last thirty, of those that were looked for. */
  asked: readonly AskedBefore[];
  find: string;
  /** Slugs that are left out now. */
  seen: readonly string[];
  /** The address with other slugs left out. */
  to: (seen: readonly string[]) => string;
}) {
  if (asked.length === 0 && find === "" && seen.length === 0) return null;
  const left = asked.filter(({ slugs }) => slugs.some((slug) => !seen.includes(slug)));
  const whose = [
    ...new Set(
      asked
        .filter(({ slugs }) => slugs.length > 0 && slugs.every((slug) => seen.includes(slug)))
        .map(({ candidateName }) => candidateName),
    ),
  ];
  return (
    <div className="border-b border-line py-1">
      <Fold
        open={find !== "" || undefined}
        label={`Asked before: ${seen.length === 0 ? "nothing left out" : `${seen.length} left out`}`}
      >
        <p className="mb-2 text-secondary text-muted">
          For somebody you interviewed already: leave out what they were asked then.
        </p>
        {seen.length > 0 && (
          <p className="mb-2">
            {counted(seen.length, "question")} left out
            {whose.length > 0 ? `, asked of ${listed(whose)}` : ", asked of somebody who is not in this list"}
            .{" "}
            <AddressLink href={to([])} className={TEXT_LINK_CLASS}>
              Allow {seen.length === 1 ? "it" : "them"} again
            </AddressLink>
          </p>
        )}
        <TextField
          type="search"
          name={FIND_CANDIDATE}
          label="Candidate’s name"
          hint="Without one, the last thirty interviews are here."
          defaultValue={find}
          className="mb-3"
        />
        {left.length === 0 && find !== "" && <p>Nobody of that name was asked anything else.</p>}
        <ul className="flex max-h-64 flex-col gap-2 overflow-y-auto">
          {left.map(({ interviewId, candidateName, startedAt, slugs }) => (
            <li key={interviewId} className="wrap-anywhere">
              {candidateName}, <LocalTime at={startedAt.getTime()} />{" "}
              <AddressLink href={to([...new Set([...seen, ...slugs])])} className={TEXT_LINK_CLASS}>
                Leave out {counted(slugs.length, "question")}
                <span className="sr-only"> that {candidateName} was asked</span>
              </AddressLink>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
