"use server";

import { saveAnswer } from "@/db/commands/practice/answer";
import { scoreRun } from "@/db/commands/practice/score";
import { startRun } from "@/db/commands/practice/start";
import { saveAnswerInput, scoreRunInput, startRunInput } from "@/lib/domain/practice/input";
import { action } from "@/lib/server/action";
import { signInAsGuest } from "@/lib/server/auth";
import { callerAddress, countTry } from "@/lib/server/rate-limit";
import { currentPerson, personOrThrow, personScope } from "@/lib/server/viewer";

/** Whoever is not signed in becomes a guest. Signing up later keeps the person, and so everything practised. */
async function personOrGuest() {
  const person = await currentPerson();
  if (person) return personScope(person);
  await countTry("open-demo", `practice ${await callerAddress()}`);
  return personScope({ id: await signInAsGuest() });
}

export const startRunAction = action({
  input: startRunInput,
  authorise: () => personOrGuest(),
  call: (scope, input) => startRun(scope, input),
  done: ({ id }) => ({ go: `/practice/run/${id}` }),
});

export const saveAnswerAction = action({
  input: saveAnswerInput,
  authorise: async () => personScope(await personOrThrow()),
  call: (scope, input) => saveAnswer(scope, input),
  done: ({ id }) => ({ go: `/practice/review/${id}` }),
});

export const scoreRunAction = action({
  input: scoreRunInput,
  authorise: async () => personScope(await personOrThrow()),
  call: (scope, input) => scoreRun(scope, input),
  done: ({ id }) => ({ renew: `/practice/review/${id}` }),
});
