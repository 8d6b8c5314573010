import "server-only";
import { type ClaimedMail, claimMail } from "@/db/commands/mail/claim";
import { settleMail } from "@/db/commands/mail/settle";
import { findForMail } from "@/db/queries/mail";
import { stillTrue } from "@/lib/domain/interviews/mail";
import { env, sendsMail } from "@/lib/env";
import { log } from "./log";
import { letterOf } from "./mail-letter";
import { type Delivery, deliver, type Envelope } from "./mail-transport";
import { mailingTo, mailJob } from "./viewer";

const SWEEP_MS = 10_000;

/** Where mail goes; tests put a server of their own here. */
export type MailSettings = { readonly smtp: string; readonly from: string; readonly home: string };

/** Whether this installation sends mail. */
export function mailIsOn(): boolean {
  return sendsMail();
}

/** Sends what is due, now and every ten seconds, where mail is set up. Any number of processes may do so at once. */
export function watchForMail(): void {
  const { EVENHAND_SMTP_URL: smtp, EVENHAND_MAIL_FROM: from, EVENHAND_URL: home } = env();
  if (!smtp || !from) return;
  let busy = false;
  let stopping = false;
  const stop = () => {
    stopping = true;
  };
  process.prependListener("SIGTERM", stop);
  process.prependListener("SIGINT", stop);
  const sweep = async () => {
    if (busy || stopping) return;
    busy = true;
    await sendDue({ smtp, from, home }, () => stopping).finally(() => {
      busy = false;
    });
  };
  setInterval(() => void sweep(), SWEEP_MS).unref();
  void sweep();
}

/** Sends one after another until none is due. A server that does not answer ends the round: the next one tries again. */
export async function sendDue(settings: MailSettings, stopped: () => boolean = () => false): Promise<void> {
  try {
    while (!stopped()) {
      const claimed = await claimMail(mailJob());
      if (!claimed || !(await sendOne(claimed, settings))) return;
    }
  } catch (error) {
    log().warn({ err: error }, "mail could not be sent; the next round comes");
  }
}

/** False where the server itself is in trouble, so that others would be as well. */
async function sendOne(claimed: ClaimedMail, settings: MailSettings): Promise<boolean> {
  const letter = await letterIfTrue(claimed, settings);
  if (!letter) {
    await settleMail(mailJob(), claimed, { outcome: "untrue" });
    return true;
  }
  const delivery = await deliver(settings.smtp, letter);
  await settleMail(
    mailJob(),
    claimed,
    delivery.ok ? { outcome: "sent" } : { outcome: "failed", ...delivery },
  );
  if (!delivery.ok) logFailure(claimed, delivery);
  return delivery.ok || delivery.error === "refused";
}

async function letterIfTrue(claimed: ClaimedMail, settings: MailSettings): Promise<Envelope | null> {
  const reading = await findForMail(mailingTo(claimed), claimed.interviewId);
  if (!reading || !stillTrue({ ...reading.standing, kind: claimed.kind, told: claimed.told })) return null;
  return letterOf(claimed, reading, settings);
}

function logFailure({ id, kind, tries }: ClaimedMail, delivery: Extract<Delivery, { ok: false }>): void {
  log().warn({ mail: id, kind, tries, reason: delivery.error }, "a mail was not taken");
}
