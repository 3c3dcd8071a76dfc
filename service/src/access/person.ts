/** What somebody may do. Everybody may read. */
export type Role =
  /** Nothing else; and is not told who settled what. */
  | { readonly role: "reader" }
  /** Settles what is within one province. */
  | { readonly role: "prt"; readonly province: string }
  /** Everything. */
  | { readonly role: "analyst" }
  /** Takes names away that must not be kept. */
  | { readonly role: "auditor" };

/** Who asks. Without a name: who is on this machine, where nobody signs in. */
export type Person = Role & {
  readonly name?: string;
  /** Tells one session from another, and says nothing else. */
  readonly session?: string;
};

/**
 * The role that a provider says somebody has: `reader`, `auditor`, `analyst`, or `prt:` with the code of a province. Other values are about other
 * programs. Of several the one that may do most; undefined where there is none, or it is not to be seen which province is meant.
 */
export function roleOf(values: readonly string[]): Role | undefined {
  const provinces = new Set(values.flatMap((value) => /^prt:(.+)$/.exec(value)?.[1] ?? []));
  const [province] = provinces;
  if (values.includes("analyst")) return { role: "analyst" };
  if (provinces.size > 1) return undefined;
  if (province !== undefined) return { role: "prt", province };
  if (values.includes("auditor")) return { role: "auditor" };
  return values.includes("reader") ? { role: "reader" } : undefined;
}

/** What is done. */
export type Deed =
  /** A scenario: brings one, or changes anything of it. */
  | "change"
  /** Pins: which ones is another question (`concerns`). */
  | "settle"
  /** Asks for packages, and calls searches off. */
  | "search"
  /** Reads who settled what. */
  | "names"
  /** Takes names away. */
  | "forget";

const deeds: Readonly<Record<Role["role"], readonly Deed[]>> = {
  reader: [],
  auditor: ["names", "forget"],
  prt: ["settle", "search", "names"],
  analyst: ["change", "settle", "search", "names", "forget"],
};

export function may({ role }: Person, deed: Deed): boolean {
  return deeds[role].includes(deed);
}
