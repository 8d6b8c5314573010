"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

/** That a candidate's place is open elsewhere, too: nothing is wrong with it, and it can be ended from here. */
export function OtherDevices({ interviewId, count }: { interviewId: string; count: number }) {
  const [failed, setFailed] = useState(false);
  if (count < 2) return null;
  return (
    <div className="mb-8">
      <Notice
        live
        action={
          <Button onClick={async () => setFailed(!(await keepThisAlone(interviewId)))}>
            Use only this one
          </Button>
        }
      >
        Your place is open on {count === 2 ? "another device" : `${count - 1} other devices`}, too. That is
        fine: they show the same.
        {failed && " They could not be put aside just now; try again in a moment."}
      </Notice>
    </div>
  );
}

async function keepThisAlone(interviewId: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1/interviews/${interviewId}/devices`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
