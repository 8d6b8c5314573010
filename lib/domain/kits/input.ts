import { z } from "zod";
import { storable } from "@/lib/domain/shared/text";
import { KIT_NAME_MAX } from "./name";

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

/** Saving a kit names an ask and the questions seen for it; what they hold is read from the bank again. */
export const saveKitInput = z.object({
  organisation,
  id: z.uuid(),
  name: kitName,
  /** The query of the generator's address, with the questions in it. */
  address: z.string().max(8000),
});

export const oneKitInput = z.object({ organisation, kitId: z.uuid() });

export const renameKitInput = oneKitInput.extend({ name: kitName });
