import type { Bank } from "./assembly";
import { barrier, newest } from "./eligible";
import { COST, type Option } from "./relax-options";
import type { KitRequest } from "./request";
import { kindInSentence, topicName, type Wish } from "./wishes";
import { minutesText } from "./words";

/** What was asked for beside the wishes, let go of: where it keeps a question out that would meet one, or at all. */
export function looser(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  return [...letIn(missing, bank, request), ...lifted(request)];
}

/** Kinds, worn and recently used questions. What the candidate knows is never offered. */
function letIn(missing: readonly Wish[], bank: Bank, request: KitRequest): readonly Option[] {
  const kept = newest(bank).filter((entry) => missing.some((wish) => wish.covers(entry.question)));
  const behind = (name: ReturnType<typeof barrier>) =>
    kept.filter((entry) => barrier(entry, request) === name);
  const kinds = [...new Set(behind("kind").map((entry) => entry.question.kind))];
  return [
    ...kinds.map((kind) =>
      option(`Allow ${kindInSentence(kind)}`, COST.allow, {
        ...request,
        onlyKinds: [...request.onlyKinds, kind],
      }),
    ),
    ...(behind("worn").length > 0
      ? [option("Allow questions that were used often", COST.allow, { ...request, mostUses: null })]
      : []),
    ...(behind("recent").length > 0
      ? [
          option(`Allow questions used in the last ${request.restDays} days`, COST.allow, {
            ...request,
            restDays: 0,
          }),
        ]
      : []),
  ];
}

function lifted(request: KitRequest): readonly Option[] {
  const shares = request.shares.flatMap((share) =>
    share.most === null
      ? []
      : [
          option(`Allow more than ${minutesText(share.most)} of ${topicName(share.topic)}`, COST.allow, {
            ...request,
            shares: request.shares.map((one) => (one === share ? { ...one, most: null } : one)),
          }),
        ],
  );
  const hard =
    request.mostHard === null
      ? []
      : [
          option("Allow one more hard question", COST.allow, { ...request, mostHard: request.mostHard + 1 }),
          option("Allow any number of hard questions", COST.outside, { ...request, mostHard: null }),
        ].map((one) => ({ ...one, family: "hard" }));
  const level =
    request.tolerance === null
      ? []
      : [
          option("Let the difficulty lie farther from the level", COST.outside, {
            ...request,
            tolerance: null,
          }),
        ];
  return [...shares, ...hard, ...level];
}

function option(act: string, cost: number, request: KitRequest): Option {
  return { act, without: [], cost, request };
}
