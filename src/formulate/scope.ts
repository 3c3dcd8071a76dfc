import type { Kind, MunicipalityCode, PerKind, ProvinceCode, SwapAgreement } from "../domain/index.ts";

/** Relief u or reserve c of every municipality, where a step before has fixed them. Absent municipalities have 0. */
export type FixedPlaces = ReadonlyMap<MunicipalityCode, PerKind>;

/**
 * What a program decides on. `joint`: swaps, relief, reserve and sites of the whole country at once. `sites`: what
 * becomes of the open tasks of some provinces and kinds, with relief and reserve fixed. `provinces`: relief, reserve and
 * sites of some provinces at once, with the swaps of the country, and relief and reserve of the others, held: joint, where all the
 * rest stands still. `everyPair`:
 * also pairs that no rule allows and separate columns for everything, so that the columns of any plan can be told (for
 * tests).
 */
export type Scope =
  | { readonly type: "joint"; readonly everyPair?: true }
  | {
      readonly type: "provinces";
      readonly provinces: readonly ProvinceCode[];
      readonly swaps: readonly SwapAgreement[];
      readonly relief: FixedPlaces;
      readonly reserve: FixedPlaces;
    }
  | {
      readonly type: "sites";
      readonly provinces: readonly ProvinceCode[];
      readonly kinds: readonly Kind[];
      readonly relief: FixedPlaces;
      readonly reserve: FixedPlaces;
    };
