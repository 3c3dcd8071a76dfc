/** ⌊a / b⌋ in whole numbers, for b > 0. */
export function floorDivide(a: number, b: number): number {
  const rest = ((a % b) + b) % b;
  return (a - rest) / b;
}

/** ⌈a / b⌉ in whole numbers, for b > 0. */
export function ceilDivide(a: number, b: number): number {
  return floorDivide(a + b - 1, b);
}

/** The sum itself, or a RangeError that names it when it left the numbers that are exact. */
export function safe(value: number, name: string): number {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(
      `The value (${value}) of (${name}) is not a safe whole number. Maybe a weight is too large, or not whole.`,
    );
  }
  return value;
}
