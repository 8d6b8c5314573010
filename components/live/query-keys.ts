/** Every key of React Query in the rooms. */
export const queryKeys = {
  room: (interviewId: string) => ["room", interviewId] as const,
  voids: (interviewId: string) => ["voids", interviewId] as const,
  readiness: (interviewId: string) => ["readiness", interviewId] as const,
  candidate: (interviewId: string) => ["candidate", interviewId] as const,
};
