import type { DeviceKey } from "./seal";
import { makeSeatOutbox, type OpenOutbox, type OutboxSeat, type SeatOutbox } from "./seat-outbox";
import { deviceFor, forgetDevice } from "./this-device";

const open = new Map<string, OpenOutbox>();
/** One seat's outbox. It outlives the page that made it: going to the scorecard stops nothing. Browser only. */
export function outboxOf(seat: OutboxSeat): SeatOutbox {
  const owner = ownerOf(seat);
  const known = open.get(owner);
  if (known) return known;
  // The server made this page for this seat, so what lies open here is its person's.
  void deviceFor(seat.deviceKey)
    .store.sealOpen(owner)
    .catch(() => {});
  return opened(seat);
}

function opened(seat: OutboxSeat): SeatOutbox {
  const owner = ownerOf(seat);
  const made = open.get(owner) ?? makeSeatOutbox(seat, owner);
  open.set(owner, made);
  return made;
}

const ownerOf = ({ interviewId, seatId }: OutboxSeat) => `${interviewId}/${seatId}`;

/** Wakes the outboxes of everything that an earlier visit of this person left on this device. */
export async function resumeLeftovers(deviceKey: DeviceKey): Promise<readonly SeatOutbox[]> {
  const owners = await deviceFor(deviceKey)
    .store.owners()
    .catch(() => []);
  return owners.flatMap((owner) => {
    const [interviewId, seatId] = owner.split("/");
    return interviewId && seatId ? [opened({ interviewId, seatId, deviceKey })] : [];
  });
}

/** Call when somebody signs out: what waits stays on the device, sealed, and nothing of it in this page. */
export function closeOutboxes(): void {
  for (const outbox of open.values()) outbox.close();
  open.clear();
  forgetDevice();
}
