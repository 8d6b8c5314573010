"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { nameOfChanges } from "./changes-file";
import type { LiveRoom } from "./use-room";

/** The last resort: what waits, as a file that its author can hand in from any device. */
export function SaveChanges({ live }: { live: Pick<LiveRoom, "toFile" | "interviewId"> }) {
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const text = await live.toFile().catch(() => null);
    setFailed(text === null);
    if (text !== null) download(text, nameOfChanges(live, new Date().toLocaleDateString("sv")));
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="small" onClick={() => void save()}>
        Save to a file
      </Button>
      {failed && <p role="alert">No file could be made here. Leave this page open instead.</p>}
    </div>
  );
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read it only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
