/** What a browser would add to the requests of one seat's page, and where they go. */
export type Device = {
  readonly cookie: string;
  /** Origin of the server, asked at every request. */
  readonly base: () => string;
  /** Hears the text of every answer. */
  readonly hear: (text: string) => void;
};

const devices = new Map<string, Device>();

/**
 * Client code of the product asks for relative addresses, as pages do. From now on those that name this seat
 * (`?seat=`) go out with its cookie and its own origin; absolute addresses are left alone.
 */
export function browseAs(seatId: string, device: Device): void {
  if (devices.size === 0) takeOver();
  devices.set(seatId, device);
}

function takeOver(): void {
  const given = globalThis.fetch;
  globalThis.fetch = async (asked, init) => {
    if (typeof asked !== "string" || !asked.startsWith("/")) return given(asked, init);
    const seat = new URL(asked, "http://page").searchParams.get("seat") ?? "";
    const device = devices.get(seat);
    if (!device) throw new Error(`Nobody sits at ${asked}.`);
    const base = device.base();
    const headers = new Headers(init?.headers);
    headers.set("Cookie", device.cookie);
    headers.set("Origin", base);
    const response = await given(base + asked, { ...init, headers });
    if (!response.headers.get("content-type")?.startsWith("text/event-stream"))
      void response
        .clone()
        .text()
        .then(device.hear, () => {});
    return response;
  };
}
