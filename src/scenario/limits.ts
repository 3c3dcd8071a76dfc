/** The most places, inhabitants or euro that one figure may hold: sums over 34,200 municipalities stay exact. */
export const most = 1_000_000_000;

/** Codes of municipalities, provinces and sources: letters, digits, and - _ . within. */
export const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/** Names of groupings of municipalities, such as `corop` and `safetyRegion`. */
export const groupingPattern = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/** A CSV file beside scenario.json: a plain name, so that no scenario can read elsewhere. */
export const fileNamePattern = /^[\p{L}\p{N}_][\p{L}\p{N} ._-]{0,99}\.csv$/u;

/** What a country calls something: no marks that templates or terminals would read. */
export const wordPattern = /^[\p{L}\p{N}][\p{L}\p{N} ’'().-]{0,59}$/u;

/** A note of one line, without such marks. */
export const notePattern = /^[^{}|\p{C}]{1,300}$/u;

/** What a letter says of itself: on one line, with something to read in front, and without such marks. */
export const detailPattern = /^[^{}|\p{C}\s][^{}|\p{C}]{0,199}$/u;

/** The date of a source: a year, a month or a day. */
export const sourceDatePattern = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** The scenario file of a folder. */
export const mainFile = "scenario.json";

export const borderKinds = ["land", "water", "ferry", "tunnel"] as const;
