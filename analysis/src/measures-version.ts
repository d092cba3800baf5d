/** Raised whenever a measure changes what it says of the same recording; stands beside every number, wherever it was measured. */
export const MEASURES_VERSION = 'measures-2'
