/** Words as they stand inside of a sentence of ours: without the stop at their end. */
export const withoutStop = (said: string): string => said.replace(/[.,!?\s]+$/u, '')
