import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One POST; how long until its last byte, in milliseconds. Anything but 200 fails the run. */
export function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<{ readonly ms: number; readonly text: string }> {
  const sent = JSON.stringify(body);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const asking = request(
      address,
      {
        method: "POST",
        agent,
        headers: {
          "Content-Type": "application/json",
          "Content-Length": Buffer.byteLength(sent),
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => {
          if (response.statusCode === 200) resolve({ ms: performance.now() - begun, text });
          else reject(new Error(`${address} answered ${response.statusCode}: ${text.slice(0, 200)}`));
        });
      },
    );
    asking.on("error", reject);
    asking.end(sent);
  });
}

/** `at`: when its last byte was here (`performance.now()`). */
export type Heard = {
  readonly event: string;
  readonly id: string;
  readonly data: string;
  readonly at: number;
};

export type Viewer = { readonly opened: Promise<void>; readonly close: () => void };

/** Follows a stream of server-sent events over a connection of its own. */
export function view(
  address: string,
  headers: Readonly<Record<string, string>>,
  heard: (what: Heard) => void,
): Viewer {
  let close = () => {};
  const opened = new Promise<void>((resolve, reject) => {
    const asking = request(address, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`));
      let rest = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        const at = performance.now();
        const blocks = (rest + chunk).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) {
          const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1] ?? "";
          heard({ event: field("event"), id: field("id"), data: field("data"), at });
        }
      });
      response.on("error", () => {});
      resolve();
    });
    asking.on("error", reject);
    asking.end();
    close = () => asking.destroy();
  });
  return { opened, close: () => close() };
}
