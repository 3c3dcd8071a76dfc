/** Questions that have a screen of their own; those of the list have other names. */
export const withScreens = ["town", "conflicts", "alternatives", "front"] as const;
