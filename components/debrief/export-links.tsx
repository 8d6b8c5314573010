import { TEXT_LINK_CLASS } from "../shell/text-link";

/** The open debrief as files. `base` is the address they hang on. */
export function ExportLinks({ base }: { base: string }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      <a href={`${base}/csv`} download className={TEXT_LINK_CLASS}>
        Download ratings (CSV)
      </a>
      <a href={`${base}/json`} download className={TEXT_LINK_CLASS}>
        Download the debrief (JSON)
      </a>
    </p>
  );
}
