import { z } from "zod";
import { isZone, momentOf, placeOf, type WallRefusal } from "@/lib/domain/shared/zone";
import type { StartTime } from "./appointment";

/** When an interview begins, as a form sends it: both empty where there is no time yet. */
export const startShape = {
  startDate: z.string().trim().max(20, "Date: write it like 2026-11-24."),
  startTime: z.string().trim().max(20, "Time: write it like 15:00."),
  startZone: z.string().trim().max(80, "Time zone: choose one from the list."),
};

type Written = { readonly startDate: string; readonly startTime: string; readonly startZone: string };

/** Adds `start`, null where nothing was written. */
export function withStart<Form extends Written>(
  form: Form,
  context: z.RefinementCtx,
): Form & { readonly start: StartTime | null } {
  if (form.startDate === "" && form.startTime === "") return { ...form, start: null };
  return withSetStart(form, context);
}

/** Adds `start`, which has to be written. */
export function withSetStart<Form extends Written>(
  form: Form,
  context: z.RefinementCtx,
): Form & { readonly start: StartTime } {
  const { startDate: date, startTime: time, startZone: zone } = form;
  const refuse = (field: keyof Written, message: string): never => {
    context.addIssue({ code: "custom", path: [field], message });
    return z.NEVER;
  };
  if (!/^\d{4}-\d\d-\d\d$/.test(date))
    return refuse("startDate", "Date: choose the day it begins, for example 2026-11-24.");
  if (!/^\d\d:\d\d$/.test(time))
    return refuse("startTime", "Time: choose when it begins, for example 15:00.");
  if (!isZone(zone)) return refuse("startZone", "Time zone: choose one from the list.");
  const moment = momentOf({ date, time }, zone);
  if (moment.ok) return { ...form, start: { at: moment.value, zone } };
  const field = moment.reason === "no-such-day" ? "startDate" : "startTime";
  return refuse(field, wordsFor(moment.reason, time, placeOf(zone)));
}

function wordsFor(reason: WallRefusal, time: string, place: string): string {
  switch (reason) {
    case "no-such-day":
      return "Date: there is no such day or time. Choose another one.";
    case "skipped-by-clocks":
      return `Time: there is no ${time} on that day in ${place}, where clocks go forward past it. Choose another time.`;
    case "twice-by-clocks":
      return `Time: clocks in ${place} go back on that day and show ${time} twice. Choose another time, or write it in UTC.`;
  }
}
