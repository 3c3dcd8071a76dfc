import { divisorMethods } from "./divisor-method.ts";
import { largestRemainder } from "./largest-remainder.ts";
import type { Method } from "./method.ts";

export const methods: readonly Method[] = [largestRemainder, ...divisorMethods];
