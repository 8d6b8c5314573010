/** Evenhand cannot start on this database, and the message is a sentence for the person at the keyboard. */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}
