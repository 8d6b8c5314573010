/** Absent and out of reach look exactly the same. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

export class Forbidden extends Error {
  override readonly name = "Forbidden";
}

/** Somebody was faster, or the step is not legal now. The reason comes from a domain's short list. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  constructor(readonly reason: string) {
    super(reason);
  }
}
