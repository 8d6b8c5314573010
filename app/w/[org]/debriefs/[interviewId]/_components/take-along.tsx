import { Download } from "lucide-react";
import { PrintButton } from "@/components/kits/print-button";
import { buttonClass } from "@/components/ui/button-class";

/**
 * An open debrief on paper or, once it is decided, as files: they hold the recommendations, which nobody is to read
 * before the rows. `base`: its own address.
 */
export function TakeAlong({ base, decided }: { base: string; decided: boolean }) {
  if (!decided) return <PrintButton />;
  return (
    <>
      <PrintButton />
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
