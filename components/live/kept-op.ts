import type { LiveOp } from "./live-op";

/** One change that has not been answered for yet. `order` is the order it was made in. */
export type KeptOp = {
  readonly order: number;
  readonly key: string;
  /** Interview and seat. The server refuses it from whoever else is signed in on this device. */
  readonly owner: string;
  /** Wall-clock time on this device, milliseconds. */
  readonly madeAt: number;
  readonly op: LiveOp;
  /** The mark of what its author saw where it writes (`markOf`); absent where nothing is compared. */
  readonly seen?: string;
};
