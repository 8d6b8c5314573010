import { uuidv7 } from "uuidv7";
import { schedule } from "../commands/interviews/schedule";
import { grant } from "../grant";
import { findSeatByLink, findSeatOfPerson } from "../queries/seats";
import type { MemberScope, SeatScope } from "../scope";
import { newCandidate } from "./candidate";
import { newKit, type TestInterview } from "./interview";
import { type Organisation, word } from "./world";

export type FullRoom = TestInterview & { readonly shadow: SeatScope; readonly observer: SeatScope };

/** An interview with somebody in every part: manager leads, interviewer scores, owner shadows, observer observes. */
export async function newFullRoom(organisation: Organisation, kitId?: string): Promise<FullRoom> {
  const id = uuidv7();
  const link = { id: uuidv7(), tokenHash: word() };
  await schedule(organisation.manager, {
    id,
    kitId: kitId ?? (await newKit(organisation.manager)),
    candidateName: newCandidate(),
    panel: [
      { personId: organisation.manager.personId, part: "lead" },
      { personId: organisation.interviewer.personId, part: "interviewer" },
      { personId: organisation.owner.personId, part: "shadow" },
      { personId: organisation.observer.personId, part: "observer" },
    ],
    link,
  });
  const seatOf = async ({ personId }: MemberScope) => {
    const found = await findSeatOfPerson(grant({ kind: "person", personId }), id);
    if (!found) throw new Error("The panel has no such seat.");
    return grant({ kind: "seat", ...found, personId });
  };
  const candidate = await findSeatByLink(grant({ kind: "link", tokenHash: link.tokenHash }));
  if (!candidate) throw new Error("The link opens nothing.");
  const [lead, interviewer, shadow, observer] = await Promise.all([
    seatOf(organisation.manager),
    seatOf(organisation.interviewer),
    seatOf(organisation.owner),
    seatOf(organisation.observer),
  ]);
  return {
    id,
    organisation,
    link,
    lead,
    interviewer,
    shadow,
    observer,
    candidate: grant({ kind: "seat", ...candidate, role: "candidate", personId: null }),
  };
}
