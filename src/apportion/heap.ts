/** Puts `items` in heap order: nobody comes before the one at ⌊(index − 1) / 2⌋. */
export function heapify<T>(items: T[], before: (a: T, b: T) => boolean): void {
  for (let i = items.length >> 1; i > 0;) {
    i -= 1;
    sink(items, i, before);
  }
}

/** Restores heap order after the item at `index` has moved back in the queue. */
export function sink<T>(items: T[], index: number, before: (a: T, b: T) => boolean): void {
  const item = items[index] as T;
  let at = index;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= items.length) break;
    if (child + 1 < items.length && before(items[child + 1] as T, items[child] as T)) child += 1;
    if (!before(items[child] as T, item)) break;
    items[at] = items[child] as T;
    at = child;
  }
  items[at] = item;
}

/** Takes out the first item. */
export function removeFirst<T>(items: T[], before: (a: T, b: T) => boolean): void {
  const last = items.pop();
  if (last === undefined || items.length === 0) return;
  items[0] = last;
  sink(items, 0, before);
}

/** Puts `item` in the queue. */
export function insert<T>(items: T[], item: T, before: (a: T, b: T) => boolean): void {
  let at = items.length;
  items.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(item, items[parent] as T)) break;
    items[at] = items[parent] as T;
    at = parent;
  }
  items[at] = item;
}
