/** The names a run's draft is kept under on the device. */
export const answerDraft = (runId: string): string => `${runId}.answer`;
export const expectedDraft = (runId: string): string => `${runId}.expected`;
