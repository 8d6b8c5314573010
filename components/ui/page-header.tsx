import type { ReactNode } from "react";

/** The top of a page: where one is, what it says, and its acts. `back` is a link to the level above. */
export function PageHeader({
  title,
  lede,
  back,
  actions,
  children,
}: {
  title: ReactNode;
  lede?: ReactNode;
  back?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="mb-6">
      {back && <div className="mb-2 text-secondary text-muted">{back}</div>}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-h1">{title}</h1>
          {lede && <div className="mt-0.5 max-w-script text-muted">{lede}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
