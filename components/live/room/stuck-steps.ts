import type { LiveRoom } from "../use-room";

type Seen = Pick<LiveRoom, "confirmed" | "agenda">;

/** Whether steps of the agenda show here and nowhere else, as there is no connection to send them by. */
export function stepsAreStuck(live: Pick<LiveRoom, "stepsWaiting" | "link" | "connection">): boolean {
  return live.stepsWaiting > 0 && (live.link !== "fine" || live.connection === "lost");
}

/** A sentence on what the candidate sees as far as the server has said. */
export function whatTheySee({ confirmed, agenda }: Seen): string {
  switch (confirmed.status) {
    case "waiting":
      return "The candidate still waits for the start.";
    case "paused":
      return "The candidate still sees “Short break”.";
    case "ended":
      return "For the candidate the interview has ended.";
    case "live": {
      const title = agenda.find(({ id }) => id === confirmed.current)?.title ?? "";
      return `The candidate still sees “${title}”.`;
    }
  }
}
