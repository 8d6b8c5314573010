import { AddressLink } from "@/components/questions/address-link";
import { buttonClass } from "@/components/ui/button-class";
import { type Ask, addressOf, FORM_COUNTS } from "@/lib/domain/assembly/address";

/** How many parallel kits to make, as links. A list changed by hand is for one kit only, and waits for it. */
export function FormCounts({ path, ask }: { path: string; ask: Ask }) {
  return (
    <ul aria-label="Make parallel kits" className="flex flex-wrap gap-2">
      {FORM_COUNTS.map((count) => (
        <li key={count}>
          <AddressLink
            href={`${path}?${addressOf({ ...ask, forms: count })}`}
            aria-current={ask.forms === count ? "true" : undefined}
            className={buttonClass({
              size: "small",
              className: "aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft",
            })}
          >
            {count} kits
          </AddressLink>
        </li>
      ))}
    </ul>
  );
}
