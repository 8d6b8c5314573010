/** The look shared by text fields, text areas and selects. */
export const CONTROL_CLASS =
  "w-full rounded-control border border-control bg-raised px-2.5 text-ink transition-colors hover:border-muted disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken aria-invalid:border-danger-text pointer-coarse:min-h-11";
