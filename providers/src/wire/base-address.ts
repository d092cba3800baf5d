/** An address that paths are put behind, however people end it. */
export const baseAddress = (address: string): string => address.replace(/\/+$/, '')
