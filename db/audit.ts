import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Action } from "@/lib/domain/identity/permissions";
import { auditHash } from "./chain";
import { databaseNow, type Transaction } from "./client";
import { canonicalJson, sha256 } from "./digest";
import { NotFound } from "./errors";
import { auditEvent } from "./schema/audit";
import { organisation } from "./schema/identity";

/**
 * Appends to the organisation's audit chain inside the caller's transaction. Takes the organisation's
 * row lock, so call it last. `detail` holds ids and facts, never notes or scores.
 */
export async function audit(
  tx: Transaction,
  event: {
    readonly organisationId: string;
    readonly action: Action;
    readonly actorId: string | null;
    readonly subjectId: string | null;
    readonly detail?: Record<string, unknown>;
  },
): Promise<void> {
  const [head] = await tx
    .update(organisation)
    .set({ auditSeq: sql`${organisation.auditSeq} + 1` })
    .where(eq(organisation.id, event.organisationId))
    .returning({ seq: organisation.auditSeq, hash: organisation.auditHead });
  if (!head) throw new NotFound("organisation");
  const detail = event.detail ?? {};
  const { organisationId, action, actorId, subjectId } = event;
  const at = new Date(await databaseNow(tx));
  const digest = sha256(canonicalJson(detail));
  const link = { organisationId, seq: head.seq, action, actorId, subjectId, digest, at };
  const hash = auditHash(head.hash, link);
  await tx.insert(auditEvent).values({ ...link, detail, previousHash: head.hash, hash });
  await tx.update(organisation).set({ auditHead: hash }).where(eq(organisation.id, event.organisationId));
}
