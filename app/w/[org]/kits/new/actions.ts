"use server";

import { saveKit } from "@/db/commands/kits/save";
import { saveForms } from "@/db/commands/kits/save-forms";
import { readAsk } from "@/lib/domain/assembly/address";
import { kitRevisionOf } from "@/lib/domain/assembly/revision";
import { saveFormsInput, saveKitInput, saveLoopInput } from "@/lib/domain/kits/input";
import { formLetter, formName, roundName } from "@/lib/domain/kits/name";
import { reworded } from "@/lib/domain/kits/reword";
import { firstBarInput } from "@/lib/domain/scoring/bar-input";
import { action } from "@/lib/server/action";
import { acceptedForms, acceptedKit, usedBank } from "@/lib/server/draft-kit";
import { acceptedLoop, loopAskAt } from "@/lib/server/draft-loop";
import { memberScopeOrThrow } from "@/lib/server/viewer";

export const saveKitAction = action({
  input: saveKitInput.and(firstBarInput),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: async (scope, { id, name, address, words, bar }) => {
    const { ask } = readAsk(new URLSearchParams(address));
    const { items } = await acceptedKit(await usedBank(scope), ask);
    const content = kitRevisionOf(name, ask.request, reworded(items, words));
    return saveKit(scope, { id, content, request: ask.request, seed: ask.seed, bar });
  },
  done: ({ id }, { organisation }) => ({ go: `/w/${organisation}/kits/${id}` }),
});

export const saveFormsAction = action({
  input: saveFormsInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: async (scope, { id, name, address, words, lists }) => {
    const { ask } = readAsk(new URLSearchParams(address));
    const { request, seed } = ask;
    const accepted = await acceptedForms(await usedBank(scope), ask, lists);
    const kits = accepted.map(({ items }, index) => {
      const called = formName(name, formLetter(index));
      const content = kitRevisionOf(called, request, reworded(items, words), "parallel-kits");
      return { content, request, seed };
    });
    return saveForms(scope, { id, name, kind: "parallel", kits });
  },
  done: (_saved, { organisation }) => ({ go: `/w/${organisation}/kits` }),
});

export const saveLoopAction = action({
  input: saveLoopInput,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: async (scope, { id, name, address, words, lists }) => {
    const [bank, ask] = await Promise.all([usedBank(scope), loopAskAt(scope, address)]);
    const { rounds, seed } = ask;
    const accepted = await acceptedLoop(bank, ask, lists);
    const kits = rounds.flatMap(({ name: round, request }, index) => {
      const items = reworded(accepted[index]?.items ?? [], words);
      return [{ content: kitRevisionOf(roundName(name, round), request, items), request, seed }];
    });
    return saveForms(scope, { id, name, kind: "loop", kits });
  },
  done: (_saved, { organisation }) => ({ go: `/w/${organisation}/kits` }),
});
