import type { KitItem } from "@/lib/domain/kits/kit";
import { removed } from "./by-hand";
import type { KitRequest } from "./request";
import { listed, minutesText, quoted } from "./words";

/** A change under which a list changed by hand fits its minutes; the other part stays as it is. */
export type Shortening = {
  readonly label: string;
  readonly request: KitRequest;
  readonly items: readonly string[];
};

const LONGEST = 120;

/** What makes a list fit that takes `over` minutes too long: more minutes, or fewer questions. */
export function shortenings(
  request: KitRequest,
  items: readonly KitItem[],
  over: number,
): readonly Shortening[] {
  const slugs = items.map((item) => item.question.slug);
  const minutes = 5 * Math.ceil(over / 5);
  const longer =
    request.minutes + minutes <= LONGEST
      ? [
          {
            label: `Add ${minutesText(minutes)}`,
            request: { ...request, minutes: request.minutes + minutes },
            items: slugs,
          },
        ]
      : [];
  const spare = leastMissed(items, over);
  const left = spare.reduce(removed, slugs);
  const names = listed(spare.map((slug) => quoted(titleOf(items, slug))));
  const fewer = left.length > 0 ? [{ label: `Remove ${names}`, request, items: left }] : [];
  return [...longer, ...fewer];
}

/** Those that need not stay first, then as few and as short ones as will do. */
function leastMissed(items: readonly KitItem[], over: number): readonly string[] {
  if (over <= 0) return [];
  const enough = (item: KitItem) => item.minutes >= over;
  const [first] = [...items].sort(
    (a, b) =>
      Number(a.mustHave) - Number(b.mustHave) ||
      Number(enough(b)) - Number(enough(a)) ||
      (enough(a) ? a.minutes - b.minutes : b.minutes - a.minutes),
  );
  if (!first) return [];
  const rest = items.filter((item) => item !== first);
  return [first.question.slug, ...leastMissed(rest, over - first.minutes)];
}

function titleOf(items: readonly KitItem[], slug: string): string {
  return items.find((item) => item.question.slug === slug)?.question.title ?? slug;
}
