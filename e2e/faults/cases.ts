import { answersLost } from "./cases/answers-lost";
import { applicationKilled } from "./cases/application-killed";
import { askedToLeave } from "./cases/asked-to-leave";
import { backendKilled, databaseKilled } from "./cases/database-killed";
import { duplicatesShuffled, keysMisused } from "./cases/keys";
import { networkGone } from "./cases/network-gone";
import type { Case } from "./harness/case";

/** Every case, in the order of the plan. */
export const CASES: readonly Case[] = [
  applicationKilled,
  databaseKilled,
  backendKilled,
  answersLost,
  keysMisused,
  duplicatesShuffled,
  networkGone,
  askedToLeave,
];
