import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { JOURNEYS_URL } from "./addresses";
import { type Received, recordFrom } from "./received";
import { type Troubles, watchFor } from "./troubles";

export { expect } from "@playwright/test";

/** Somebody with a browser of their own. */
export type Person = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly received: Received;
  readonly troubles: Troubles;
};

type Fixtures = {
  /** Opens a browser for somebody new. Whatever they run into fails the journey at its end. */
  readonly visitor: (options?: BrowserContextOptions & { readonly before?: () => void }) => Promise<Person>;
};

export const test = base.extend<Fixtures>({
  visitor: async ({ browser }, use) => {
    const people: Person[] = [];
    await use(async ({ before, ...options } = {}) => {
      const context = await browser.newContext(options);
      const troubles = await watchFor(context, new URL(options.baseURL ?? JOURNEYS_URL).origin);
      if (before) await context.addInitScript(before);
      const page = await context.newPage();
      const received = await recordFrom(page);
      const person = { page, context, received, troubles };
      people.push(person);
      return person;
    });
    for (const { context } of people) await context.close();
    expect(people.flatMap(({ troubles }) => troubles.list())).toEqual([]);
  },
});
