import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { BAR_REASON_MAX, BAR_REASON_MIN, type Bar, LEAST_MAX, LEAST_MIN, type PassRule } from "./bar";
import { WEIGHT_MAX } from "./composite";
import { isTarget } from "./score";

const target = z.string().max(140).refine(isTarget, "Choose from this kit's questions.");

const WEIGHT = `Weight: a whole number from 1 to ${WEIGHT_MAX}.`;

/** `question:a=2,question:b=1`; what weighs one is not kept. */
const weights = z
  .string()
  .max(8_000)
  .transform((text) =>
    parts(text).map((part) => {
      const [name = "", number = ""] = part.split("=");
      return { target: name, weight: Number(number) };
    }),
  )
  .pipe(z.array(z.object({ target, weight: z.int(WEIGHT).min(1, WEIGHT).max(WEIGHT_MAX, WEIGHT) })))
  .transform((each): Bar["weights"] =>
    Object.fromEntries(each.filter((one) => one.weight !== 1).map((one) => [one.target, one.weight])),
  );

const level = (name: string) =>
  z
    .string()
    .trim()
    .transform((text) => Math.round(Number(text === "" ? Number.NaN : text.replace(",", ".")) * 100))
    .pipe(
      z
        .int(`${name}: a number from 1 to 4, for example 2.5.`)
        .min(LEAST_MIN, `${name}: a number from 1 to 4, for example 2.5.`)
        .max(LEAST_MAX, `${name}: a number from 1 to 4, for example 2.5.`),
    );

const reason = (empty: string) =>
  z
    .string()
    .transform((text) => storable(text).trim())
    .pipe(
      z
        .string()
        .refine((text) => text === "" || text.length >= BAR_REASON_MIN, empty)
        .max(BAR_REASON_MAX, `Reason: use at most ${BAR_REASON_MAX} characters.`),
    )
    .transform((text) => (text === "" ? null : text));

const WHY_UNEQUAL = `Reason: say in at least ${BAR_REASON_MIN} characters why the questions do not weigh the same.`;

const barFields = z.object({
  weights,
  weightsReason: reason(WHY_UNEQUAL),
  ruled: z.enum(["none", "rule"]),
  least: z.string(),
  mustHaves: z.string().max(8_000).transform(parts).pipe(z.array(target)),
  mustHaveLeast: z.string(),
});

/** A bar as the form sends it: equal weights and no rule unless it says otherwise. */
export const barInput = barFields
  .extend({
    organisation: z.string().min(1),
    kitId: z.uuid(),
    after: z.coerce.number().int().min(0),
    reason: reason(`Reason: say in at least ${BAR_REASON_MIN} characters why the bar is amended.`),
  })
  .transform((input, context) => {
    const { organisation, kitId, after } = input;
    return { organisation, kitId, after, bar: barFrom(input, context), reason: input.reason };
  });

/** The bar that a kit is saved with. A form without its fields sets none. */
export const firstBarInput = z
  .object({
    weights: weights.default({}),
    weightsReason: barFields.shape.weightsReason.default(null),
    ruled: barFields.shape.ruled.default("none"),
    least: barFields.shape.least.default(""),
    mustHaves: barFields.shape.mustHaves.default([]),
    mustHaveLeast: barFields.shape.mustHaveLeast.default(""),
  })
  .transform((input, context) => ({ bar: barFrom(input, context) }));

/** What was written by the fields that it needs; the others are let go of. */
function barFrom(input: z.output<typeof barFields>, context: z.RefinementCtx): Bar {
  const unequal = Object.keys(input.weights).length > 0;
  if (unequal && input.weightsReason === null)
    context.addIssue({ code: "custom", path: ["weightsReason"], message: WHY_UNEQUAL });
  const hundredths = (path: "least" | "mustHaveLeast", name: string) => {
    const read = level(name).safeParse(input[path]);
    if (read.success) return read.data;
    context.addIssue({ code: "custom", path: [path], message: read.error.issues[0]?.message ?? name });
    return LEAST_MAX;
  };
  const ruleOf = (): PassRule => ({
    least: hundredths("least", "Composite at least"),
    mustHaves: input.mustHaves,
    mustHaveLeast:
      input.mustHaves.length === 0 ? LEAST_MIN : hundredths("mustHaveLeast", "Must-haves at least"),
  });
  return {
    weights: input.weights,
    weightsReason: unequal ? input.weightsReason : null,
    rule: input.ruled === "none" ? null : ruleOf(),
  };
}

function parts(text: string): string[] {
  return text.split(",").filter((part) => part !== "");
}
