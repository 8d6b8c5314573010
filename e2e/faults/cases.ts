import { scoresAfterTime } from "./cases/after-the-end";
import { answersLost } from "./cases/answers-lost";
import { applicationKilled } from "./cases/application-killed";
import { askedToLeave } from "./cases/asked-to-leave";
import { everybodyAtOnce, twoWindows } from "./cases/at-once";
import { backendKilled, databaseKilled } from "./cases/database-killed";
import { hintsLost } from "./cases/hints-lost";
import { duplicatesShuffled, keysMisused } from "./cases/keys";
import { networkGone } from "./cases/network-gone";
import { startedTwice } from "./cases/second-start";
import { sentAgainByBrowser } from "./cases/sent-again-by-browser";
import { databaseSlow, streamStorm } from "./cases/slow-database";
import type { Case } from "./harness/case";

/** Every case, in the order of the plan. */
export const CASES: readonly Case[] = [
  applicationKilled,
  databaseKilled,
  backendKilled,
  answersLost,
  sentAgainByBrowser,
  keysMisused,
  duplicatesShuffled,
  networkGone,
  askedToLeave,
  twoWindows,
  everybodyAtOnce,
  scoresAfterTime,
  databaseSlow,
  streamStorm,
  hintsLost,
  startedTwice,
];
