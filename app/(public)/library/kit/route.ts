import { addressOf, readAsk } from "@/lib/domain/assembly/address";
import { startWithoutAccount } from "@/lib/server/demo";
import { formRoute, seeOther } from "@/lib/server/route";

/**
 * POST leads to the generator with what the library asks for, `ask`, as the generator's own address. Who has no
 * account gets a guest's workspace, as on the front page.
 */
export const POST = formRoute("/library", async (form) => {
  const asked = form.get("ask");
  const { ask } = readAsk(new URLSearchParams(typeof asked === "string" ? asked : ""));
  return seeOther(`${await startWithoutAccount("kit")}?${addressOf(ask)}`);
});
