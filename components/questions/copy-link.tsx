"use client";

import { Check, Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";

/** Copies the address of the page that is open. `path` is what is copied behind the site's own name. */
export function CopyLink({ path }: { path: string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(path, window.location.origin).href);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <>
      <Button onClick={copy}>
        {outcome === "copied" ? <Check aria-hidden /> : <Link2 aria-hidden />}
        {outcome === "copied" ? "Link copied" : "Copy link"}
      </Button>
      {/* Plain-http pages have no clipboard. */}
      <span role="status" className={outcome === "refused" ? "text-secondary text-muted" : "sr-only"}>
        {outcome === "copied" && "Link copied"}
        {outcome === "refused" && "Copy it from the address bar."}
      </span>
    </>
  );
}
