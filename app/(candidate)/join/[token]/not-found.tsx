/** Wrong, expired and revoked links look exactly alike. */
export default function LinkNotFound() {
  return (
    <div className="mx-auto max-w-script py-16">
      <h1 className="text-h1 font-semibold">This link does not open an interview</h1>
      <p className="mt-3 text-reading text-muted">
        It may be incomplete, too old, or replaced by a newer one. Ask the person who invited you for a new
        link.
      </p>
    </div>
  );
}
