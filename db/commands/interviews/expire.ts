import "server-only";
import { agendaOf } from "@/lib/domain/interviews/agenda";
import { decide } from "@/lib/domain/interviews/transition";
import { transaction } from "../../client";
import { canonicalJson, sha256 } from "../../digest";
import { appendToLog, lockInterview, THE_SERVER } from "../../ops";
import { heldKit } from "../../queries/kits";
import { type ForgottenScope, permit } from "../../scope";

/** Ends an interview that nobody ended. False when somebody did meanwhile, or gave it more time. */
export function expireInterview(scope: ForgottenScope): Promise<boolean> {
  return transaction(permit(scope, "interview.expire"), async (tx) => {
    const locked = await lockInterview(tx, scope);
    const kit = await heldKit(tx, { ...locked, revision: locked.kitRevision });
    const agenda = agendaOf(kit);
    const op = { type: "interview.expire" } as const;
    const decided = decide(locked.room, op, agenda, locked.now);
    if (!decided.ok) return false;
    await appendToLog(tx, locked, THE_SERVER, {
      opKey: op.type,
      requestDigest: sha256(canonicalJson(op)),
      type: op.type,
      payload: {},
      lane: null,
      room: decided.value,
      agenda,
    });
    return true;
  });
}
