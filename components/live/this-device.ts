import { DATABASE, DATABASE_BEFORE, indexedDbDevice, memoryDevice } from "./outbox-device";
import { makeSealedStore, type SealedStore } from "./outbox-store";
import { type DeviceKey, makeSeal, type Seal } from "./seal";

let device:
  | { readonly keyId: string; readonly sealing: Promise<Seal> | null; readonly store: SealedStore }
  | undefined;

/** Where this browser keeps changes for whoever this key is of. Browser only. */
export function deviceFor(key: DeviceKey) {
  if (device?.keyId !== key.id) {
    // Without a secure context there is no `subtle`, whatever its type says.
    const sealing = canSeal() ? makeSeal(crypto, key) : null;
    // Whoever seals hears of the failure.
    sealing?.catch(() => {});
    const store = hasDatabase()
      ? makeSealedStore(indexedDbDevice(DATABASE), sealing, indexedDbDevice(DATABASE_BEFORE))
      : makeSealedStore(memoryDevice(), sealing, null);
    device = { keyId: key.id, sealing, store };
  }
  return device;
}

export const canSeal = () => window.isSecureContext && "subtle" in crypto;
export const hasDatabase = () => "indexedDB" in window;

/** Lets go of the key. */
export function forgetDevice(): void {
  device = undefined;
}
