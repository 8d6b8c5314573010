import { AddressLink } from "@/components/questions/address-link";
import { buttonClass } from "@/components/ui/button-class";

/** Changes to what is asked for, each a link to the kit as it would be then. */
export function Offers({ offers }: { offers: readonly { readonly label: string; readonly href: string }[] }) {
  if (offers.length === 0) return null;
  return (
    <ul className="flex flex-col items-start gap-2">
      {offers.map(({ label, href }) => (
        <li key={label}>
          <AddressLink
            href={href}
            className={buttonClass({
              className: "h-auto! min-h-8 shrink! py-1 text-left whitespace-normal!",
            })}
          >
            {label}
          </AddressLink>
        </li>
      ))}
    </ul>
  );
}
