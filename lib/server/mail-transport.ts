import "server-only";
import { createTransport, type Message, type Options } from "nodemailer";
import type { MailError } from "@/lib/domain/interviews/mail";

/** The longest one mail may take, whatever the server does. */
const WHOLE_MS = 30_000;
const STEP_MS = 10_000;
/** Hosts to which an unencrypted password does not leave the machine. */
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export type Envelope = Pick<
  Message,
  "from" | "to" | "subject" | "text" | "messageId" | "date" | "attachments"
>;

/** What became of one try. `final`: another try would change nothing. */
export type Delivery =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: MailError; readonly final: boolean };

/** Hands one mail to the server at this address, and never throws. A password is only ever sent encrypted. */
export async function deliver(smtpUrl: string, mail: Envelope, wholeMs = WHOLE_MS): Promise<Delivery> {
  const transport = createTransport(optionsOf(smtpUrl, Math.min(STEP_MS, wholeMs)));
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Delivery>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: "silent", final: false }), wholeMs);
  });
  const sent = transport
    .sendMail({
      ...mail,
      // So that nobody's mailbox answers by itself that its owner is away.
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    .then((): Delivery => ({ ok: true }), failure);
  try {
    return await Promise.race([sent, limit]);
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

function optionsOf(smtpUrl: string, stepMs: number): Options {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  const auth = user === "" ? undefined : { user, pass: decodeURIComponent(url.password) };
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && auth !== undefined && !THIS_MACHINE.test(url.hostname),
    auth,
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: stepMs,
    dnsTimeout: stepMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The server's own words stay out: they may repeat an address or what it was sent. */
function failure(error: unknown): Delivery {
  const { code, responseCode } = partsOf(error);
  if (code === "EAUTH") return { ok: false, error: "sign-in", final: false };
  if (responseCode >= 400) return { ok: false, error: "refused", final: responseCode >= 500 };
  if (code === "ETIMEDOUT") return { ok: false, error: "silent", final: false };
  const unreachable = ["ESOCKET", "ECONNECTION", "EDNS", "ETLS", "EPROTOCOL", "ECONNREFUSED"].includes(code);
  return { ok: false, error: unreachable ? "unreachable" : "unknown", final: false };
}

function partsOf(error: unknown): { readonly code: string; readonly responseCode: number } {
  if (!(error instanceof Error)) return { code: "", responseCode: 0 };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const responseCode = "responseCode" in error ? Number(error.responseCode) || 0 : 0;
  return { code, responseCode };
}
