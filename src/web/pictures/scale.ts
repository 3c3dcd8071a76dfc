/** Where a value of 0 … most lies on a length, to a tenth. */
export function scaleTo(most: number, length: number): (value: number) => number {
  const whole = Math.max(most, 1);
  return (value) => Math.round((value * length * 10) / whole) / 10;
}

/** x and width of a bar; widths are differences of rounded ends, so that neighbours meet. */
export function span(at: (value: number) => number, from: number, to: number): readonly [x: number, width: number] {
  const width = Math.round((at(Math.max(from, to)) - at(from)) * 10) / 10;
  return [at(from), width];
}
