import { expect, it } from "vitest";
import { readAsk } from "@/lib/domain/assembly/address";
import { barrier } from "@/lib/domain/assembly/eligible";
import { SHIPPED, shippedEntry } from "@/lib/domain/exchange/test-library";
import { isScored } from "@/lib/domain/questions/question";
import { questionKitAddress } from "./question-kit";

const entries = SHIPPED.map((name) => ({ ...shippedEntry(name), revision: 1 }));

it("every scored question of the library has a kit it fits, with itself pinned", () => {
  for (const entry of entries.filter(({ question }) => isScored(question))) {
    const { ask, fields } = readAsk(questionKitAddress(entry.question));
    expect(fields).toEqual({});
    expect(ask.request.pinned).toEqual([entry.question.slug]);
    expect(barrier(entry, { ...ask.request, pinned: [] })).toBeNull();
  }
});
