import { z } from "zod";

const kitName = z
  .string()
  .min(1, "Name: write a name, for example Backend engineer, mid, 45 min.")
  .max(120, "Name: use at most 120 characters.");

/** Saving a kit names an ask and the questions seen for it; what they hold is read from the bank again. */
export const saveKitInput = z.object({
  organisation: z.string().min(1),
  id: z.uuid(),
  // A name may be typed over several lines; it is one.
  name: z
    .string()
    .transform((name) => name.replace(/\s+/g, " ").trim())
    .pipe(kitName),
  /** The query of the generator's address, with the questions in it. */
  address: z.string().max(8000),
});
