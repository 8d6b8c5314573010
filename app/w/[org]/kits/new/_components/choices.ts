import { KINDS } from "@/lib/domain/questions/subjects";

/** Kinds a kit can ask for: the candidate's own questions are in every closing. */
export const ASKED_KINDS = KINDS.filter((kind) => kind !== "reverse");

/** Whole minutes of an interview to choose from: 15 to 120. */
export const LENGTHS = Array.from({ length: 22 }, (_, step) => 15 + 5 * step);
