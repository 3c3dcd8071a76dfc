import type { PriceList } from "../domain/index.ts";

/**
 * The bundled price list, euro a year. Standing: assumed. Published are only averages: about 27,000 to 30,000 a regular
 * place (press, 2022 to 2024), and that a site of 50 needs relatively more staff than one of 200; no price by size of
 * site. So: a fixed part per site, such that a regular place costs 30,000 in a site of 200, and a dearer place where a
 * site is below the minimum. Places for minors need guidance around the clock. The grant (SPUK) is published as 1,000 to
 * 2,000 per durable place above the key; the middle is taken.
 */
export const assumedPrices: PriceList = {
  provenance: { standing: "assumed" },
  viableSite: { regular: 600_000, amv: 200_000 },
  unviableSite: { regular: 600_000, amv: 200_000 },
  placeInViableSite: { regular: 27_000, amv: 60_000 },
  placeInUnviableSite: { regular: 33_000, amv: 70_000 },
  grantPerPlaceAboveKey: 1_500,
};
