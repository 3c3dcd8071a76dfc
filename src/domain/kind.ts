/** The two kinds of reception place: `amv` are places for unaccompanied minors (alleenstaande minderjarige vreemdelingen). */
export const kinds = ["regular", "amv"] as const;
export type Kind = (typeof kinds)[number];

/** One whole number of places for each kind. */
export type PerKind<T = number> = Readonly<Record<Kind, T>>;

export function perKind<T>(make: (kind: Kind) => T): PerKind<T> {
  return { regular: make("regular"), amv: make("amv") };
}

/** Regular and amv together. */
export function total(places: PerKind): number {
  return places.regular + places.amv;
}
