/**
 * Exact apportionment, which knows no municipality: largest remainder and divisor methods, capped pro rata and biproportional
 * tables, in whole numbers and fractions. Formulas and sources: `docs/apportionment.md`.
 */
export * from "../apportion/index.ts";
