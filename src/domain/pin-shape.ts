/** The fields of a pin that name somebody. */
export type PartyField = "guest" | "host" | "municipality" | "surplus" | "shortage" | "giver" | "taker";

/** What a kind of pin settles, and of whom: enough to read it, compare it and find its parts without a word about which it is. */
export interface PinShape {
  /** Pins about the same matter, parties and kind settle the same thing. */
  readonly about: "merger" | "own-site" | "new-site" | "hosting" | "swap" | "municipal-swap" | "exchange";
  /** Agreed, or ruled out. */
  readonly agreed: boolean;
  /** Who it names, in the order of files: who hands over, has surplus or gives comes first. */
  readonly parties: readonly PartyField[];
  readonly of: "municipality" | "province";
  /** Whether it names a kind of place; one that need not is about both without. */
  readonly kind: "needed" | "possible" | "none";
  readonly places: boolean;
  /** Its places may be none. */
  readonly mayBeNone?: true;
  /** Whether it is about sites within a province; else about swaps between them. */
  readonly sites: boolean;
  /** An agreement on where the whole task of its first party goes, or stays: there is one such. */
  readonly wholeTask?: true;
}
