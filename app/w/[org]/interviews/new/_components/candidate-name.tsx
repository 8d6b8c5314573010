"use client";

import { useId, useRef, useState } from "react";
import { LocalTime } from "@/components/interviews/local-time";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { meantName } from "@/lib/domain/interviews/same-candidate";
import type { Instant } from "@/lib/domain/shared/time";

export type Recent = { readonly name: string; readonly at: Instant };

/** A pause this long means that the name is written. */
const PAUSE_MS = 700;

/**
 * The candidate's name, offered from those of late: rounds are known as one candidate's by it. A name that is almost
 * one of them is asked about, and taken as it is all the same.
 */
export function CandidateName({
  before,
  recent,
  error,
}: {
  /** As it was sent and came back. */
  before: string;
  recent: readonly Recent[];
  error: string | undefined;
}) {
  const [name, setName] = useState(before);
  const [written, setWritten] = useState(before);
  const [others, setOthers] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const list = useId();
  const meant = others.includes(written) ? null : meantName(written, recent);
  const write = (text: string) => {
    setName(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setWritten(text), PAUSE_MS);
  };
  const settle = (text: string) => {
    clearTimeout(pause.current);
    setName(text);
    setWritten(text);
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        ref={field}
        id="candidateName"
        name="candidateName"
        label="Candidate's name"
        autoComplete="off"
        list={list}
        most={120}
        value={name}
        onChange={(event) => write(event.target.value)}
        onBlur={() => settle(name)}
        error={error}
      />
      <datalist id={list}>
        {recent.map((one) => (
          <option key={one.name} value={one.name} />
        ))}
      </datalist>
      <div role="status" className="empty:hidden">
        {meant && (
          <Notice title={<>Is this the same person as “{meant.name}”?</>}>
            <p>
              Their last interview was set up on <LocalTime at={meant.at} />. Rounds of one candidate are
              known by the name: written alike, whoever still scores one round learns nothing of the others.
            </p>
            <div className="mt-2 flex flex-wrap gap-2">
              <Button
                size="small"
                onClick={() => {
                  settle(meant.name);
                  field.current?.focus();
                }}
              >
                Yes, write “{meant.name}”
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setOthers([...others, written]);
                  field.current?.focus();
                }}
              >
                No, somebody else
              </Button>
            </div>
          </Notice>
        )}
      </div>
    </div>
  );
}
