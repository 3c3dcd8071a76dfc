/** `by` of a bound that rests on a search of every point, each visited or ruled out. */
export const BY_ENUMERATION = "enumeration";

/** `by` of a bound that follows from bounds of columns and rows alone, in whole numbers. */
export const BY_OWN_BOUNDS = "column bounds";
