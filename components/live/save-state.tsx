import { Button } from "../ui/button";

export type SaveStatus =
  /** `at` is a time of day or of the interview, already formatted: "17:38". */
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  /** Everything filed is saved; a line was begun and is not. */
  | { kind: "unfiled"; onDevice: boolean }
  | { kind: "offline"; changes: number }
  | { kind: "failed"; onRetry: () => void }
  /** Changed on two devices: somebody has to say which value holds. */
  | { kind: "undecided" }
  | { kind: "read-only" };

/** What has happened to the last change, in words, at all times. Waiting 400 ms before "Saving…" is the owner's part. */
export function SaveState({ status }: { status: SaveStatus }) {
  return (
    <p role="status" className="flex items-center gap-2 text-secondary text-muted tabular-nums">
      {words(status)}
      {status.kind === "failed" && (
        <Button size="small" onClick={status.onRetry}>
          Retry
        </Button>
      )}
    </p>
  );
}

function words(status: SaveStatus) {
  switch (status.kind) {
    case "saved":
      return status.at ? `Saved ${status.at}` : "Saved";
    case "saving":
      return "Saving…";
    case "unfiled":
      if (status.onDevice) return "Kept, not filed";
      return <strong className="text-warn-text">Only in this page</strong>;
    case "offline":
      return <strong className="text-warn-text">{offlineWords(status.changes)}</strong>;
    case "failed":
      return <strong className="text-danger-text">Could not save.</strong>;
    case "undecided":
      return <strong className="text-warn-text">Choose one value</strong>;
    case "read-only":
      return "Read only";
  }
}

function offlineWords(changes: number): string {
  if (changes === 0) return "Offline";
  return `Offline, ${changes === 1 ? "1 change" : `${changes} changes`} kept on this device`;
}
