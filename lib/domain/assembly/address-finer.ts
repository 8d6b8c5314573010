import { KINDS, SUBJECTS } from "@/lib/domain/questions/subjects";
import { COMPETENCIES } from "@/lib/domain/shared/competencies";
import { type Finer, type KitRequest, NOTHING_FINER, type Share, type Topic, WEIGHTS } from "./request";
import { topicName } from "./wishes";

/** Subjects first, then competencies, each in the order they are shown. */
export const TOPICS: readonly Topic[] = [
  ...SUBJECTS.map((name): Topic => `subject:${name}`),
  ...COMPETENCIES.map((name): Topic => `competency:${name}`),
];

/** Fields of the finer wishes in an address; those of a topic end in its name: `weight-database=2`. */
export const FINER_KEYS = { only: "only", hard: "hard", near: "near", rest: "rest", uses: "uses" } as const;
const SEEN = "seen";
const TOPIC_SIDES = ["weight", "least", "most"] as const;
type TopicSide = (typeof TOPIC_SIDES)[number];

export function topicKey(side: TopicSide, topic: Topic): string {
  return `${side}-${bare(topic)}`;
}

/** Every field of the form that somebody types or chooses a finer wish in; kinds are boxes. */
export const FINER_FIELDS: readonly string[] = [
  ...TOPICS.flatMap((topic) => TOPIC_SIDES.map((side) => topicKey(side, topic))),
  FINER_KEYS.hard,
  FINER_KEYS.near,
  FINER_KEYS.rest,
  FINER_KEYS.uses,
];

/** What the address holds in those fields, readable or not, for the form to show again. */
export function typedWishes(address: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FINER_FIELDS.map((field) => [field, textIn(address, field)]).filter(([, text]) => text !== ""),
  );
}

export type FinerReading = {
  readonly finer: Finer;
  /** Sentence by field, for what could not be read; nothing is asked for in its place. */
  readonly fields: Readonly<Record<string, string>>;
};

/** The finer wishes of an address. Empty means not asked; a field that makes no sense is named and passed over. */
export function readFiner(address: URLSearchParams): FinerReading {
  const fields: Record<string, string> = {};
  const whole = (key: string, least: number, most: number, sentence: string) => {
    const text = textIn(address, key);
    const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (text === "") return null;
    if (value >= least && value <= most) return value;
    fields[key] = sentence;
    return null;
  };
  for (const key of new Set(address.keys())) {
    const name = /^(?:weight|least|most)-(.*)$/.exec(key)?.[1];
    if (name !== undefined && !TOPICS.some((topic) => bare(topic) === name))
      fields[key] = `“${name.slice(0, 40)}” is neither a subject nor a competency, so it was passed over.`;
  }
  const weights = TOPICS.flatMap((topic) => {
    const sentence = `${topicName(topic)}: choose how much it counts, from 0 to 3.`;
    const weight = WEIGHTS.find((one) => one === whole(topicKey("weight", topic), 0, 3, sentence));
    return weight === undefined ? [] : [[topic, weight] as const];
  });
  const shares = TOPICS.flatMap((topic): Share[] => {
    const sentence = `${topicName(topic)}: use whole minutes from 0 to 480.`;
    const least = whole(topicKey("least", topic), 0, 480, sentence) ?? 0;
    const most = whole(topicKey("most", topic), 0, 480, sentence);
    if (most === null || least <= most) return least > 0 || most !== null ? [{ topic, least, most }] : [];
    fields[topicKey("least", topic)] =
      `${topicName(topic)}: the least, ${least} minutes, is above the most, ${most}. Change one of them.`;
    return [];
  });
  const finer = {
    weights: Object.fromEntries(weights),
    shares,
    onlyKinds: namesIn(address, FINER_KEYS.only, fields, "Kinds: choose them from the list.", (name) =>
      KINDS.find((kind) => kind === name),
    ),
    mostHard: whole(FINER_KEYS.hard, 0, 40, "Hard questions: use a whole number from 0 to 40."),
    tolerance: readNear(address, fields),
    seen: namesIn(
      address,
      SEEN,
      fields,
      "Questions the candidate knows: name them as in the bank.",
      (name) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : undefined),
    ),
    mostUses: whole(FINER_KEYS.uses, 1, 10_000, "Times asked: use a whole number from 1 to 10000."),
    restDays:
      whole(FINER_KEYS.rest, 0, 3650, "Days: use a whole number from 0 to 3650.") ?? NOTHING_FINER.restDays,
  };
  return { finer, fields };
}

/** The wishes a field of the form shows, by field. What is usual is left out. */
export function finerFields(request: Finer): readonly (readonly [string, string])[] {
  const { onlyKinds, mostHard, tolerance, restDays, mostUses } = request;
  return [
    ...TOPICS.flatMap((topic) => {
      const weight = request.weights[topic];
      return weight === undefined ? [] : [[topicKey("weight", topic), String(weight)] as const];
    }),
    ...request.shares.flatMap(({ topic, least, most }) => [
      ...(least > 0 ? [[topicKey("least", topic), String(least)] as const] : []),
      ...(most === null ? [] : [[topicKey("most", topic), String(most)] as const]),
    ]),
    ...(onlyKinds.length > 0 ? [[FINER_KEYS.only, onlyKinds.join(",")] as const] : []),
    ...(mostHard === null ? [] : [[FINER_KEYS.hard, String(mostHard)] as const]),
    ...(tolerance === null ? [] : [[FINER_KEYS.near, String(tolerance)] as const]),
    ...(restDays === 0 ? [] : [[FINER_KEYS.rest, String(restDays)] as const]),
    ...(mostUses === null ? [] : [[FINER_KEYS.uses, String(mostUses)] as const]),
  ];
}

/** The wishes that no field of the form shows. */
export function finerBeside({ seen }: Pick<Finer, "seen">): readonly (readonly [string, string])[] {
  return seen.length === 0 ? [] : [[SEEN, seen.join(",")]];
}

/** What can be given a weight or minutes of its own: what must be covered, and what has one already. */
export function weightedTopics(
  request: Pick<KitRequest, "mustSubjects" | "mustCompetencies" | "weights" | "shares">,
): readonly Topic[] {
  const musts: readonly string[] = [...request.mustSubjects, ...request.mustCompetencies];
  return TOPICS.filter(
    (topic) =>
      musts.includes(bare(topic)) ||
      request.weights[topic] !== undefined ||
      request.shares.some((share) => share.topic === topic),
  );
}

function readNear(address: URLSearchParams, fields: Record<string, string>): number | null {
  const text = textIn(address, FINER_KEYS.near);
  if (text === "") return null;
  const value = /^\d(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= 3) return value;
  fields[FINER_KEYS.near] = "Difficulty: use a number of levels from 0 to 3, for example 0.5.";
  return null;
}

function namesIn<Name extends string>(
  address: URLSearchParams,
  key: string,
  fields: Record<string, string>,
  sentence: string,
  known: (name: string) => Name | undefined,
): readonly Name[] {
  const given = address.getAll(key).flatMap((list) => list.split(","));
  const names = given.map((name) => name.trim()).filter((name) => name !== "");
  const read = names.flatMap((name) => known(name) ?? []);
  if (read.length < names.length) fields[key] = sentence;
  return [...new Set(read)];
}

function textIn(address: URLSearchParams, key: string): string {
  return (address.get(key) ?? "").trim();
}

/** No subject and competency share a name. */
function bare(topic: Topic): string {
  return topic.slice(topic.indexOf(":") + 1);
}
