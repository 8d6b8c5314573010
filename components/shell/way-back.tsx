import { TextLink } from "./text-link";

/** On public pages: the way back to one's own organisation, in place of the link to sign in. */
export function WayBack({ slug, name }: { slug: string; name: string }) {
  return (
    <TextLink
      href={`/w/${slug}`}
      className="inline-flex max-w-40 items-center truncate px-1.5 sm:px-3 pointer-coarse:min-h-11"
    >
      {name}
    </TextLink>
  );
}
