/** What may still become of a choice: it is open, cannot be made, or is made. */
export const FREE = 0;
export const OUT = 1;
export const IN = 2;
