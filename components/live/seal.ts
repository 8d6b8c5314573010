/** Handed out by the server with one's own pages: the same after every sign-in of one person, and nobody else's. */
export type DeviceKey = {
  /** Names the key and says nothing about it. */
  readonly id: string;
  /** 256 bits, base64url. */
  readonly secret: string;
};

export type Sealed = {
  readonly keyId: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  /** AES-GCM: the words and their tag. */
  readonly sealed: Uint8Array<ArrayBuffer>;
};

export type Seal = {
  readonly keyId: string;
  /** @param label what the words belong to; they open under the same one only */
  readonly close: (words: string, label: string) => Promise<Sealed>;
  /** Null: sealed with another key, under another label, or damaged. */
  readonly open: (sealed: Sealed, label: string) => Promise<string | null>;
};

/** 96 bits, drawn anew each time: what AES-GCM is made for. */
const NONCE_BYTES = 12;

/** The key lives in this page's memory, cannot be read out of it again, and is never stored. */
export async function makeSeal(crypto: Crypto, { id, secret }: DeviceKey): Promise<Seal> {
  const key = await crypto.subtle.importKey("raw", bytesOf(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
  const withLabel = (nonce: Uint8Array<ArrayBuffer>, label: string) => ({
    name: "AES-GCM",
    iv: nonce,
    additionalData: new TextEncoder().encode(label),
  });
  return {
    keyId: id,
    close: async (words, label) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const sealed = await crypto.subtle.encrypt(
        withLabel(nonce, label),
        key,
        new TextEncoder().encode(words),
      );
      return { keyId: id, nonce, sealed: new Uint8Array(sealed) };
    },
    open: async ({ keyId, nonce, sealed }, label) => {
      if (keyId !== id) return null;
      try {
        return new TextDecoder().decode(await crypto.subtle.decrypt(withLabel(nonce, label), key, sealed));
      } catch {
        return null;
      }
    },
  };
}

/** @throws where the text is not base64url */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
