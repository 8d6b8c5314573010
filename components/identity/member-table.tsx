import { MEMBER_ROLE_NAMES, type MemberRole } from "@/lib/domain/identity/roles";
import { Table, TableCell, TableHeading } from "../ui/table";

export type ListedMember = {
  readonly id: string;
  readonly name: string;
  /** Null for a guest. */
  readonly email: string | null;
  readonly role: MemberRole;
};

export function MemberTable({ members, me }: { members: readonly ListedMember[]; me: string }) {
  return (
    <Table caption="Members">
      <thead>
        <tr>
          <TableHeading>Name</TableHeading>
          <TableHeading className="max-tablet:hidden">Email</TableHeading>
          <TableHeading>Role</TableHeading>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <TableHeading scope="row">
              {member.name}
              {member.id === me && member.name !== "You" && (
                <span className="font-normal text-muted"> (you)</span>
              )}
              <span className="block font-normal wrap-anywhere text-muted tablet:hidden">
                {contactOf(member)}
              </span>
            </TableHeading>
            <TableCell className="text-muted max-tablet:hidden">{contactOf(member)}</TableCell>
            <TableCell>{MEMBER_ROLE_NAMES[member.role]}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function contactOf({ email }: ListedMember): string {
  return email ?? "Guest, no account";
}
