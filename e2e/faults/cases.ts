import { applicationKilled } from "./cases/application-killed";
import type { Case } from "./harness/case";

/** Every case that runs without a browser, in the order of the plan. */
export const CASES: readonly Case[] = [applicationKilled];
