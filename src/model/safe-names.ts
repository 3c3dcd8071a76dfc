/** Readers refuse longer names: cbc above 100, and a range row's name gets a suffix of six. */
const MOST = 90;

/** Words that begin a section of an LP file, or mean a number. */
const RESERVED = new Set(
  "min max minimize minimise maximize maximise minimum maximum subject such st s_t bound bounds general generals gen integer integers int binary binaries bin free inf infinity end semi semis sos sos1 sos2 sec obj nothing rhs rng bnd marker".split(
    " ",
  ),
);

/**
 * Names that every reader of LP and MPS files accepts: [A-Za-z_][A-Za-z0-9_]*, at most 90 long, no section words, and
 * nothing that starts like a number (e1). Other characters become "_". Where that changes a name, or two names meet,
 * the place in the list is put behind it (`name__7`), so that names stay unique and can be traced back.
 */
export function safeNames(names: readonly string[]): string[] {
  const kept = new Map<string, number>();
  names.forEach((name, i) => {
    // Some readers do not tell cases apart.
    if (isSafe(name) && !kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), i);
  });
  return names.map((name, i) => {
    if (kept.get(name.toLowerCase()) === i) return name;
    const suffix = `__${i}`;
    const body = name.replaceAll(/[^A-Za-z0-9_]/g, "_").slice(0, MOST - suffix.length - 1);
    return `_${body}${suffix}`;
  });
}

/** A name with a double underscore is never kept, so that no made name can meet it. */
function isSafe(name: string): boolean {
  return (
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) &&
    name.length <= MOST &&
    !/^e[0-9]/i.test(name) &&
    !name.includes("__") &&
    !RESERVED.has(name.toLowerCase())
  );
}
