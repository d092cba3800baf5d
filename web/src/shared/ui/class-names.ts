import { clsx, type ClassValue } from 'clsx'

/** Joins class names, leaving out what is false. */
export const classNames = (...given: ClassValue[]): string => clsx(given)
