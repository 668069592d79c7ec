/** The middle one of the numbers: a round that another process disturbed does not move it. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] as number
