import type { Pin } from "../../domain/index.ts";
import { pinKindOf } from "../../pins/index.ts";
import type { Texts } from "../texts.tsx";

/** A pin as people read it, with its condition where it has one; `name` gives the name of a code. */
export function pinWords(pin: Pin, name: (code: string) => string, { say, told }: Pick<Texts, "say" | "told">): string {
  const words = told(pinKindOf(pin).sentence(pin, name));
  return pin.provided === undefined ? words : `${words}, ${say("pins.provided", { condition: pin.provided })}`;
}
