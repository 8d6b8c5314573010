import { Notice } from "../ui/notice";

const REASONS: Readonly<Record<"refused" | "sign-in" | "unreachable" | "silent" | "unknown", string>> = {
  refused: "the mail server refused it",
  "sign-in": "the mail server did not let this installation in",
  unreachable: "the mail server was not reached",
  silent: "the mail server did not answer",
  unknown: "it failed",
};

/** That mail goes to the panel, and whom it did not reach. Nothing where this installation sends none. */
export function MailNote({
  on,
  unsent,
}: {
  on: boolean;
  /** Whom the last mail about the time of this interview did not reach. */
  unsent: readonly { readonly name: string; readonly error: keyof typeof REASONS }[];
}) {
  if (!on && unsent.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {on && (
        <p className="text-secondary text-muted">
          The panel hears by mail when this is set, moved or cancelled, and a day before it begins.
        </p>
      )}
      {unsent.length > 0 && (
        <Notice tone="warn" title="Some mail did not arrive">
          <ul>
            {unsent.map(({ name, error }) => (
              <li key={name} className="wrap-anywhere">
                {name}: {REASONS[error]}.
              </li>
            ))}
          </ul>
          <p className="mt-1">Tell them yourself, with the text under the panel link.</p>
        </Notice>
      )}
    </div>
  );
}
