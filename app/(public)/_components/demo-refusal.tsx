import { Notice } from "@/components/ui/notice";
import { waitWords } from "@/lib/server/words";

/** Why the demo did not start, from the address its refusal led to; nothing when none was refused. */
export function DemoRefusal({ address }: { address: URLSearchParams }) {
  const reason = address.get("refused");
  if (reason === null) return null;
  return (
    <Notice tone="warn" title="The demo did not start">
      {reason === "too-many-tries" ? waitWords(minutesOf(address)) : otherWords(reason)}
    </Notice>
  );
}

function otherWords(reason: string): string {
  return reason === "foreign-origin"
    ? "It can only be started from this page. Press the button again."
    : "Something went wrong on our side. Try again in a moment.";
}

/** The address is anybody's to write. */
function minutesOf(address: URLSearchParams): number {
  const minutes = Number(address.get("minutes"));
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 60 ? minutes : 60;
}
