import { LinkTabs } from "../shell/link-tabs";

/** The three parts of the library. `base` is "" for visitors and "/w/acme" for an organisation. */
export function LibraryTabs({ base }: { base: string }) {
  return (
    <div className="mb-6 print:hidden">
      <LinkTabs
        label="Parts of the library"
        tabs={
          base === ""
            ? [
                { href: "/library", label: "Questions" },
                { href: "/library/competencies", label: "Competencies" },
                { href: "/library/loops", label: "Loops and roles" },
              ]
            : [
                { href: `${base}/questions`, label: "Questions" },
                { href: `${base}/competencies`, label: "Competencies" },
                { href: `${base}/questions/loops`, label: "Loops and roles" },
              ]
        }
      />
    </div>
  );
}
