import type { KeptOp } from "./kept-op";
import { base64url, bytesOf, type Seal } from "./seal";

/** A change in a file: everything but where it lay on the device it comes from. */
export type FiledChange = Omit<KeptOp, "order" | "owner">;

export type ChangesReading =
  | { readonly kind: "changes"; readonly changes: readonly FiledChange[] }
  | { readonly kind: "refused"; readonly sentence: string };

type Seat = { readonly interviewId: string; readonly seatId: string };

const FORMAT = "evenhand-changes";
const VERSION = 1;

const UNKNOWN =
  "This is not a file of changes. Choose the one that was saved from your interview; its name begins with “evenhand-changes”.";
const NEWER =
  "This file was saved by a newer version of Evenhand than this one. Hand it in where it was made, or after an update.";
const OTHER_INTERVIEW = "This file belongs to another interview. Open that one and hand it in there.";
const OTHER_PERSON =
  "This file was saved by somebody else, or before the secret of this installation was changed. Only the person who saved it can hand it in, signed in as themselves.";
const DAMAGED =
  "This file is damaged: something in it was changed or is missing. Save it again in the browser that has the changes.";

/** Changes as a file that opens for their author alone, on any of their devices. */
export async function writeChanges(
  { interviewId, seatId }: Seat,
  kept: readonly KeptOp[],
  seal: Seal,
): Promise<string> {
  const changes = kept.map(({ order: _order, owner: _owner, ...change }): FiledChange => change);
  const { keyId, nonce, sealed } = await seal.close(JSON.stringify(changes), label({ interviewId, seatId }));
  return `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      interviewId,
      seatId,
      keyId,
      nonce: base64url(nonce),
      sealed: base64url(sealed),
    },
    null,
    2,
  )}\n`;
}

/** What a file holds for this seat, or in one sentence why it is not for it. */
export async function readChanges(text: string, seat: Seat, seal: Seal): Promise<ChangesReading> {
  const found = fieldsIn(text);
  // It may have been cut off on its way.
  if (found === null && text.includes(`"${FORMAT}"`)) return refused(DAMAGED);
  if (found?.format !== FORMAT || typeof found.version !== "number") return refused(UNKNOWN);
  if (found.version > VERSION) return refused(NEWER);
  const { interviewId, seatId, keyId, nonce, sealed } = found;
  if (typeof nonce !== "string" || typeof sealed !== "string") return refused(DAMAGED);
  if (interviewId !== seat.interviewId) return refused(OTHER_INTERVIEW);
  if (seatId !== seat.seatId || keyId !== seal.keyId) return refused(OTHER_PERSON);
  const [number, words] = [bytesIn(nonce), bytesIn(sealed)];
  const opened = number && words && (await seal.open({ keyId, nonce: number, sealed: words }, label(seat)));
  return opened ? { kind: "changes", changes: asChanges(opened) } : refused(DAMAGED);
}

export function nameOfChanges({ interviewId }: Pick<Seat, "interviewId">, today: string): string {
  return `evenhand-changes-${interviewId.slice(-6)}-${today}.json`;
}

const refused = (sentence: string): ChangesReading => ({ kind: "refused", sentence });

/** Another one than that of a record on a device: neither can be passed off as the other. */
const label = ({ interviewId, seatId }: Seat) => `file ${interviewId}/${seatId}`;

function fieldsIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null ? (found as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function bytesIn(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return bytesOf(text);
  } catch {
    return null;
  }
}

/** It was sealed by this file for its author, and opened with their key; the server reads every change anew. */
function asChanges(words: string): readonly FiledChange[] {
  return JSON.parse(words) as readonly FiledChange[];
}
