import type { LiveOp, OpAck } from "@/components/live/live-op";

export type Asked = {
  readonly base: string;
  readonly interviewId: string;
  readonly cookie: string;
  /** `seat=…` for a panel member, `as=candidate`. */
  readonly as: string;
};

/** Sends one op without an outbox: once, with this key, and answers what came back. */
export async function sendOnce(
  { base, interviewId, cookie, as }: Asked,
  key: string | null,
  op: LiveOp,
): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(`${base}/api/v1/interviews/${interviewId}/ops?${as}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Origin: base,
      Cookie: cookie,
      ...(key === null ? {} : { "Idempotency-Key": key }),
    },
    body: JSON.stringify(op),
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, body: await response.text() };
}

export function ackIn(body: string): OpAck {
  return JSON.parse(body) as OpAck;
}

/** How long the address takes to answer with this status, asked again and again. */
export async function answersWith(address: string, status: number, mostMs: number): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < mostMs) {
    const got = await fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => 0,
    );
    if (got === status) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${address} does not answer ${status} within ${mostMs} ms`);
}
