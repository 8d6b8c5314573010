import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { KIT_NAME_MAX } from "./name";
import { REWORDED_MAX } from "./reword";

// A name may be typed over several lines; it is one.
const kitName = z
  .string()
  .transform((name) => storable(name).replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Name: write a name, for example Backend engineer, mid, 45 min.")
      .max(KIT_NAME_MAX, `Name: use at most ${KIT_NAME_MAX} characters.`),
  );

const organisation = z.string().min(1);

const wordsBySlug = z.record(
  z.string(),
  z
    .string()
    .max(REWORDED_MAX, `Reworded questions: use at most ${REWORDED_MAX} characters for each.`)
    .transform(storable),
);

/** Questions said in other words, `{"slug": "words"}` as JSON. */
const rewordings = z
  .string()
  .max(100_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue("Reworded questions: they did not arrive whole. Save again.");
      return z.NEVER;
    }
  })
  .pipe(wordsBySlug);

/** Saving a kit names an ask and the questions seen for it; what they hold is read from the bank again. */
export const saveKitInput = z.object({
  organisation,
  id: z.uuid(),
  name: kitName,
  /** The query of the generator's address, with the questions in it. */
  address: z.string().max(8000),
  words: rewordings.default({}),
});

/** The questions seen in each of several kits, "a,b;c,d". */
const lists = z
  .string()
  .max(8000)
  .transform((text) => text.split(";").map((list) => list.split(",").filter((slug) => slug !== "")));

/** The same for parallel kits. */
export const saveFormsInput = saveKitInput.extend({
  lists: lists.pipe(
    z
      .array(z.array(z.string()).min(1))
      .min(2, "Parallel kits: there are at least two.")
      .max(8, "Parallel kits: there are at most eight."),
  ),
});

/** The same for the rounds of a loop, in its order. */
export const saveLoopInput = saveKitInput.extend({
  lists: lists.pipe(
    z
      .array(
        z
          .array(z.string())
          .min(1, "A round has no question. Give it more minutes or ask for less, then save again."),
      )
      .max(8, "A loop has at most eight rounds."),
  ),
});

export const oneKitInput = z.object({ organisation, kitId: z.uuid() });

export const renameKitInput = oneKitInput.extend({ name: kitName });
