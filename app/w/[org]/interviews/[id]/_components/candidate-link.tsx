import { uuidv7 } from "uuidv7";
import { CopyKey } from "@/components/interviews/copy-key";
import { LocalTime } from "@/components/interviews/local-time";
import { QrCode } from "@/components/interviews/qr-code";
import { CopyField } from "@/components/ui/copy-field";
import { candidateInvitation } from "@/lib/domain/interviews/invitation-text";
import { spacedCode } from "@/lib/domain/interviews/join-code";
import { candidateAddress, candidateCode } from "@/lib/server/links";
import { InvitationText } from "./invitation-text";
import { ReplaceLinkForm } from "./replace-link-form";

/** For those who may invite a candidate; to anybody else the link would be a way to take the candidate's place. */
export function CandidateLink({
  organisation,
  interviewId,
  link,
  invited,
}: {
  organisation: string;
  interviewId: string;
  /** What their letter is made of, besides their link. */
  invited: Omit<Parameters<typeof candidateInvitation>[0], "link" | "code">;
  link: { readonly id: string; readonly expiresAt: Date; readonly hasCode: boolean } | null;
}) {
  return (
    <div className="flex flex-col gap-2">
      {link ? (
        <>
          <CopyKey letter="i">
            <CopyField
              label="Candidate link"
              hint="Opens the candidate's place in this interview and nothing else. Send it to them alone."
              value={candidateAddress(link.id)}
            />
          </CopyKey>
          <QrCode of="candidate link" link={candidateAddress(link.id)} />
          {link.hasCode && <JoinCode {...candidateCode(link.id)} />}
          <InvitationText
            to="candidate"
            text={candidateInvitation({
              ...invited,
              link: candidateAddress(link.id),
              code: link.hasCode ? codeToType(link.id) : null,
            })}
          />
          <p className="text-secondary text-muted">
            Works until <LocalTime at={link.expiresAt.getTime()} withTime />.
          </p>
        </>
      ) : (
        <p className="text-muted">The candidate's link has expired.</p>
      )}
      <ReplaceLinkForm organisation={organisation} interviewId={interviewId} linkId={uuidv7()} />
    </div>
  );
}

function codeToType(linkId: string) {
  const { code, address } = candidateCode(linkId);
  return { text: spacedCode(code), address: new URL("/j", address).href };
}

function JoinCode({ code, address }: ReturnType<typeof candidateCode>) {
  return (
    <p>
      Or by telling them the code{" "}
      <span className="font-mono text-reading font-semibold whitespace-nowrap select-all">
        {spacedCode(code)}
      </span>{" "}
      <span className="text-secondary wrap-anywhere text-muted">
        for {new URL("/j", address).href.replace(/^https?:\/\//, "")}
      </span>
    </p>
  );
}
