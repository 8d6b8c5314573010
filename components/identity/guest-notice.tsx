import { TextLink } from "../shell/text-link";

/** Says once per page how long a guest's work is kept, without getting in its way. */
export function GuestNotice() {
  return (
    <p className="mb-6 border-b border-line pb-3 text-secondary text-muted print:hidden">
      This is a guest workspace: it is deleted after seven days.{" "}
      <TextLink href="/sign-up">Create an account</TextLink> to keep it.
    </p>
  );
}
