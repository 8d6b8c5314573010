import type { ReactNode } from "react";

/** The narrow page of a way in: one heading, a sentence, a form, and the other way in below. */
export function EntryPage({
  title,
  lede,
  other,
  children,
}: {
  title: string;
  lede?: ReactNode;
  other?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-sm py-10 sm:py-16">
      <h1 className="text-h1">{title}</h1>
      {lede && <p className="mt-1 text-muted">{lede}</p>}
      <div className="mt-6">{children}</div>
      {other && <p className="mt-6 border-t border-line pt-4 text-muted">{other}</p>}
    </div>
  );
}
