/** Whole numbers with the separator of thousands of each language. */
export const grouped = {
  nl: (n: number) => String(n).replaceAll(/\B(?=(\d{3})+$)/g, "."),
  en: (n: number) => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ","),
};
