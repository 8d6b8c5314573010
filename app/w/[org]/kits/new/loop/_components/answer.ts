/** Id of the heading over the rounds. */
export const ANSWER = "loop";
