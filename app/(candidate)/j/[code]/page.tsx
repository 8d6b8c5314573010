import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pathOfCode } from "@/lib/server/code";
import { CodeForm } from "../_components/code-form";

export const metadata: Metadata = { title: "Your interview", robots: { index: false } };

/** Leads on to the link the code stands for. Wrong, expired and revoked codes look exactly alike. */
export default async function CodePage({ params }: { params: Promise<{ code: string }> }) {
  const path = await pathOfCode(decoded((await params).code));
  if (path !== null && path !== "too-many") redirect(path);
  return (
    <div className="mx-auto max-w-script py-16">
      <h1 className="text-h1 font-semibold">
        {path === null ? "This code does not open an interview" : "Too many tries"}
      </h1>
      <p className="mt-3 text-reading text-muted">
        {path === null
          ? "It may be mistyped, too old, or replaced by a newer one. Check it, or ask the person who invited you for the link."
          : "Wait a quarter of an hour, or ask the person who invited you for the link: it works at once."}
      </p>
      <CodeForm />
    </div>
  );
}

/** An address may hold anything after its last stroke, also what cannot be decoded. */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return "";
  }
}
