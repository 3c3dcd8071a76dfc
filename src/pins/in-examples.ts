import type {
  Exchange,
  MunicipalityCode,
  MunicipalSwap,
  ProvinceCode,
  SwapAgreement,
  TaskMerger,
} from "../domain/index.ts";

/** Who the examples of pins name: A has a surplus, B a shortage, and in C the one may hand over to the other. */
export const [a, b] = ["A", "B"] as [ProvinceCode, ProvinceCode];
export const [a1, b1] = ["A1", "B1"] as [MunicipalityCode, MunicipalityCode];
export const [c1, c2] = ["C1", "C2"] as [MunicipalityCode, MunicipalityCode];

export const merger: TaskMerger = { kind: "regular", guest: c1, host: c2, places: 40 };

export function swapOf(places: number): SwapAgreement {
  return { surplus: a, shortage: b, places: { regular: places, amv: 0 } };
}

export function municipalSwapOf(places: number): MunicipalSwap {
  return { kind: "regular", surplus: a1, shortage: b1, places };
}

export function exchangeOf(places: number): Exchange {
  return { kind: "regular", giver: c1, taker: c2, places, against: { type: "statusHolderHousing", places } };
}
