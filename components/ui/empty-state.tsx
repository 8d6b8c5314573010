import type { ReactNode } from "react";

/** What a place says while it holds nothing: one sentence, one act and, as children, a real example. */
export function EmptyState({
  title,
  sentence,
  action,
  children,
}: {
  title: ReactNode;
  sentence?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className="flex max-w-script flex-col items-start gap-4 border-t border-line py-8">
      <div>
        <h2 className="text-h3">{title}</h2>
        {sentence && <p className="mt-1 text-muted">{sentence}</p>}
      </div>
      {action}
      {children}
    </section>
  );
}
