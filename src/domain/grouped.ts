/** At least one item. */
export type Group<Item> = [Item, ...Item[]];

/** Items by key, each list in the order of the items. */
export function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Group<Item>> {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
