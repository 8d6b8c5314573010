"use client";

import { Button } from "@/components/ui/button";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="main" tabIndex={-1} className="page-gutter flex max-w-page flex-col items-start gap-4 py-16">
      <h1 className="text-h1">This page could not be shown</h1>
      <p className="max-w-script text-reading text-muted">
        Something went wrong on our side. Everything you saved is safe. Try again; if it keeps happening, tell
        the person who runs this server{error.digest ? " and give them the number below" : ""}.
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
      {error.digest && <p className="text-secondary text-muted tabular-nums">Number {error.digest}</p>}
    </main>
  );
}
