import Link from "next/link";
import { STACK_NAMES, STACKS, type Stack } from "@/lib/domain/questions/subjects";

/** The stack to practise for, as links: the choice is in the address. Null is any. */
export function StackLinks({ current }: { current: Stack | null }) {
  return (
    <nav aria-label="Stack" className="flex flex-wrap gap-2">
      {[...STACKS, null].map((stack) => (
        <Link
          key={stack ?? "any"}
          href={stack ? `/practice?stack=${stack}` : "/practice"}
          aria-current={stack === current ? "true" : undefined}
          className="inline-flex min-h-8 items-center rounded-control border border-control bg-raised px-3 font-medium no-underline transition-colors hover:bg-sunken aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent-text aria-[current=true]:underline aria-[current=true]:underline-offset-4 pointer-coarse:min-h-11"
        >
          {stack ? STACK_NAMES[stack] : "Any stack"}
        </Link>
      ))}
    </nav>
  );
}
