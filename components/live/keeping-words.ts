import type { Keeping } from "./seat-outbox";

/** Where changes are that the server does not have, and who could read them there. */
export function keepingWords(keeping: Keeping): string {
  switch (keeping) {
    case "sealed":
      return "What waits is kept in this browser, sealed so that only you can open it.";
    case "open":
      return "What waits is kept in this browser. At an address without https it cannot be sealed, so do not leave this device to somebody else before it is sent.";
    case "page":
      return "This browser keeps nothing, so what waits is in this page alone. Leave it open until it is sent.";
  }
}
