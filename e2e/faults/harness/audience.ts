import type { House } from "@/db/testing/panel";
import { newPanel } from "@/db/testing/panel";
import { type Follower, follow } from "./follower";

/**
 * Streams of waiting interviews: every seat of each has as many windows open as it takes. Nothing happens in them,
 * so that what is measured is the coming back.
 */
export async function seatAudience(
  house: House,
  streams: number,
  base: () => string,
): Promise<readonly Follower[]> {
  const viewers: Follower[] = [];
  while (viewers.length < streams) {
    const { interviewId, lead, interviewers } = await newPanel(house, 7);
    for (const { seatId, cookie } of [lead, ...interviewers])
      if (viewers.length < streams)
        viewers.push(
          follow(
            () => `${base()}/api/v1/interviews/${interviewId}/stream?seat=${seatId}`,
            cookie,
            "0.0",
            () => {},
          ),
        );
  }
  return viewers;
}
