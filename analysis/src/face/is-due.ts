/** Whether it is time for what is done every so often. A little early is in time: 0.1 + 0.2 is more than 0.3 to a computer. */
export const isDue = (second: number, due: number): boolean => second >= due - 0.001
