import type { Border } from "../../domain/index.ts";
import { type DifferenceLine, paired, type Teller } from "./teller.ts";

/** Who borders on whom, and over what. */
export function borderLines({ before, after, say, name }: Teller): DifferenceLine[] {
  const pairs = paired(grouped(before.borders), grouped(after.borders), ({ key }) => key);
  return pairs.flatMap(({ before: one, after: other }) => {
    const told = one ?? other;
    if (told === undefined) return [];
    const over = (of: Bordering | undefined) =>
      of === undefined
        ? say("difference.border.none")
        : of.kinds.map((kind) => say(`difference.border.${kind}`)).join(", ");
    const [was, is] = [over(one), over(other)];
    return was === is ? [] : [say("difference.border", { a: name(told.a), b: name(told.b), was, is })];
  });
}

interface Bordering {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly kinds: readonly Border["kind"][];
}

/** Borders by their two sides; two may share a border over land and one by ferry. */
function grouped(borders: readonly Border[]): Bordering[] {
  const found = new Map<string, Bordering>();
  for (const { a, b, kind } of borders) {
    const key = `${a} ${b}`;
    found.set(key, { key, a, b, kinds: [...(found.get(key)?.kinds ?? []), kind].toSorted() });
  }
  return [...found.values()];
}
