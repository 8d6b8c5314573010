import { type KitRevision, plannedMinutes } from "@/lib/domain/kits/kit";
import { type AskedOf, openingText } from "@/lib/domain/kits/script";
import { CLOSING, OPENING } from "./agenda";
import { type RoomState, usedBefore } from "./state";

/** How much longer than its kit an interview may be planned. Why is nobody's to ask. */
export const STRETCHES = [1, 1.25, 1.5, 2] as const;
export type Stretch = (typeof STRETCHES)[number];

/**
 * Whole minutes of each entry in one interview, where these are others than its kit's. All that is kept of a stretch:
 * what nobody stores nobody can give away.
 */
export type InterviewPlan = Readonly<Record<string, number>>;

/** Whole minutes, rounded up, as a kit's own are: a fraction would give the stretch away. Null where it is the kit's. */
export function planFor(kit: KitRevision, stretch: Stretch): InterviewPlan | null {
  if (stretch === 1) return null;
  return Object.fromEntries(minutesOf(kit).map(([id, minutes]) => [id, Math.ceil(minutes * stretch)]));
}

/** The kit as this interview is held on it: in nothing to be told from one that was planned that long. */
export function withPlan(kit: KitRevision, plan: InterviewPlan | null): KitRevision {
  if (plan === null) return kit;
  const minutes = (id: string, own: number) => (Object.hasOwn(plan, id) ? (plan[id] ?? own) : own);
  const planned = {
    ...kit,
    opening: { ...kit.opening, minutes: minutes(OPENING, kit.opening.minutes) },
    closing: { ...kit.closing, minutes: minutes(CLOSING, kit.closing.minutes) },
    items: kit.items.map((item) => ({ ...item, minutes: minutes(item.question.slug, item.minutes) })),
  };
  const said = (["one-kit", "parallel-kits"] as const).find((of) => kit.opening.text === saidOf(kit, of));
  return {
    ...planned,
    minutes: kit.minutes + plannedMinutes(planned) - plannedMinutes(kit),
    // Read aloud, and it names the minutes: the kit's own would be wrong here, and would tell of the stretch.
    opening: {
      ...planned.opening,
      text: said === undefined ? kit.opening.text : saidOf(planned, said),
    },
  };
}

/** The opening that a kit of these parts is saved with. */
function saidOf(kit: Pick<KitRevision, "opening" | "closing" | "items">, of: AskedOf): string {
  return openingText({
    minutes: plannedMinutes(kit),
    questions: kit.items.length,
    closing: kit.closing.minutes,
    of,
  });
}

/**
 * The room with the time used told by the kit's minutes, for setting interviews on one kit side by side: fifteen of
 * fifteen planned are ten of ten.
 */
export function inKitTime(room: RoomState, kit: KitRevision, plan: InterviewPlan | null): RoomState {
  if (plan === null) return room;
  const held = withPlan(kit, plan);
  const whole = plannedMinutes(kit) / plannedMinutes(held);
  const after = new Map(minutesOf(held));
  const rates = new Map(
    minutesOf(kit).map(([id, minutes]) => {
      const planned = after.get(id) ?? 0;
      return [id, minutes > 0 && planned > 0 ? minutes / planned : whole];
    }),
  );
  const usedMs = Object.fromEntries(
    Object.keys(room.usedMs).map((id) => [id, usedBefore(room, id) * (rates.get(id) ?? whole)]),
  );
  return { ...room, usedMs };
}

function minutesOf(kit: KitRevision): readonly (readonly [string, number])[] {
  return [
    [OPENING, kit.opening.minutes],
    ...kit.items.map(({ question, minutes }) => [question.slug, minutes] as const),
    [CLOSING, kit.closing.minutes],
  ];
}
