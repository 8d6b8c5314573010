import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { CodeForm } from "./_components/code-form";

export const metadata: Metadata = { title: "Join an interview", robots: { index: false } };

/** Where a code is typed that somebody was told. */
export default async function EnterCodePage({ searchParams }: { searchParams: Promise<Search> }) {
  const code =
    addressFrom(await searchParams)
      .get("code")
      ?.trim() ?? "";
  if (code !== "") redirect(`/j/${encodeURIComponent(code.slice(0, 40))}`);
  return (
    <div className="mx-auto max-w-script py-16">
      <h1 className="text-h1 font-semibold">Join an interview</h1>
      <p className="mt-3 text-reading text-muted">Write the six characters you were told.</p>
      <CodeForm />
    </div>
  );
}
