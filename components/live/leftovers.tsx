"use client";

import { useEffect, useState } from "react";
import { Notice } from "../ui/notice";
import { resumeLeftovers } from "./outboxes";
import type { DeviceKey } from "./seal";
import type { SeatOutbox } from "./seat-outbox";

const unsent = (outbox: SeatOutbox) => {
  const { waiting, disputes } = outbox.state();
  return waiting.length + disputes.length;
};

/** Sends what an earlier visit to a room left on this device, and says so while it lasts. */
export function Leftovers({ deviceKey }: { deviceKey: DeviceKey }) {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let stops: readonly (() => void)[] = [];
    let over = false;
    const count = (outboxes: readonly SeatOutbox[]) =>
      setWaiting(outboxes.reduce((sum, outbox) => sum + unsent(outbox), 0));
    void resumeLeftovers(deviceKey).then((outboxes) => {
      if (over) return;
      stops = outboxes.map((outbox) => outbox.onChange(() => count(outboxes)));
      count(outboxes);
    });
    return () => {
      over = true;
      for (const stop of stops) stop();
    };
  }, [deviceKey]);
  if (waiting === 0) return null;
  return (
    <Notice live>
      {waiting === 1 ? "One change" : `${waiting} changes`} from an interview {waiting === 1 ? "is" : "are"}{" "}
      still on this device and {waiting === 1 ? "is" : "are"} being sent. Keep this page open until this line
      is gone; if it stays, open the interview.
    </Notice>
  );
}
