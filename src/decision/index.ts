export { balancesOf } from "./balances.ts";
export { decide } from "./decide.ts";
