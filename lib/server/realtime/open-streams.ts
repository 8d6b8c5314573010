import "server-only";
import { log } from "../log";

const store = globalThis as typeof globalThis & {
  __evenhandStreams?: Set<() => void>;
  __evenhandDraining?: boolean;
};

function streams(): Set<() => void> {
  store.__evenhandStreams ??= new Set();
  return store.__evenhandStreams;
}

/** Remembers how to close a stream until it is closed. */
export function rememberStream(close: () => void): () => void {
  streams().add(close);
  return () => streams().delete(close);
}

/** Before leaving: `next start` does not exit while one stream is open, so one that throws stops no other. */
export function drain(): void {
  store.__evenhandDraining = true;
  for (const close of streams()) {
    try {
      close();
    } catch (error) {
      log().warn({ err: error }, "a stream did not close");
    }
  }
}

export function isDraining(): boolean {
  return store.__evenhandDraining === true;
}
