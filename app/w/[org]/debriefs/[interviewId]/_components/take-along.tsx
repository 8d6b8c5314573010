import { Download } from "lucide-react";
import { PrintButton } from "@/components/kits/print-button";
import { LinkButton } from "@/components/shell/link-button";
import { buttonClass } from "@/components/ui/button-class";

/**
 * An open debrief on paper or, once it is decided, as files: they hold the recommendations, which nobody is to read
 * before the rows. `base`: its own address.
 */
export function TakeAlong({
  base,
  decided,
  mayWrite,
}: {
  base: string;
  decided: boolean;
  /** Whether this reader writes to candidates. */
  mayWrite: boolean;
}) {
  if (!decided) return <PrintButton />;
  return (
    <>
      {mayWrite && <LinkButton href={`${base}/letter`}>Feedback letter</LinkButton>}
      <PrintButton />
      <a href={`${base}/debrief.docx`} download className={buttonClass({})}>
        <Download aria-hidden />
        Packet (Word)
      </a>
      <a href={`${base}/ratings.csv`} download className={buttonClass({})}>
        <Download aria-hidden />
        Ratings (CSV)
      </a>
      <a href={`${base}/debrief.json`} download className={buttonClass({})}>
        <Download aria-hidden />
        Everything (JSON)
      </a>
    </>
  );
}
