import type { Pin } from "../domain/index.ts";
import { agreedExchange } from "./agreed-exchange.ts";
import { agreedMerger } from "./agreed-merger.ts";
import { agreedMunicipalSwap } from "./agreed-municipal-swap.ts";
import { agreedSwap } from "./agreed-swap.ts";
import { forbiddenExchange } from "./forbidden-exchange.ts";
import { forbiddenMerger } from "./forbidden-merger.ts";
import { forbiddenMunicipalSwap } from "./forbidden-municipal-swap.ts";
import { forbiddenSwap } from "./forbidden-swap.ts";
import { hostingLimit } from "./hosting-limit.ts";
import { noNewSite } from "./no-new-site.ts";
import { ownSite } from "./own-site.ts";
import type { PinKind } from "./pin.ts";

export * from "./pin.ts";
export { promised } from "./promised.ts";

/** Every kind of pin, as people read them. */
export const pinKinds: { readonly [Type in Pin["type"]]: PinKind<Type> } = {
  "agreed-merger": agreedMerger,
  "forbidden-merger": forbiddenMerger,
  "own-site": ownSite,
  "no-new-site": noNewSite,
  "hosting-limit": hostingLimit,
  "agreed-swap": agreedSwap,
  "forbidden-swap": forbiddenSwap,
  "agreed-municipal-swap": agreedMunicipalSwap,
  "forbidden-municipal-swap": forbiddenMunicipalSwap,
  "agreed-exchange": agreedExchange,
  "forbidden-exchange": forbiddenExchange,
};

export function pinKindOf<Type extends Pin["type"]>({ type }: { readonly type: Type }): PinKind<Type> {
  return pinKinds[type];
}
