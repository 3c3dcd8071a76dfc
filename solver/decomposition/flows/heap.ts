/** A heap by bound: the lowest first. */
export interface Heap<Node extends { readonly bound: number }> {
  readonly push: (node: Node) => void;
  readonly take: () => Node | undefined;
  /** In no order. */
  readonly nodes: readonly Node[];
}

export function createHeap<Node extends { readonly bound: number }>(): Heap<Node> {
  const nodes: Node[] = [];
  const bound = (i: number) => (nodes[i] as Node).bound;
  const swap = (i: number, j: number) => ([nodes[i], nodes[j]] = [nodes[j] as Node, nodes[i] as Node]);
  return {
    nodes,
    push(node) {
      for (let i = nodes.push(node) - 1; i > 0;) {
        const up = (i - 1) >> 1;
        if (bound(up) <= bound(i)) return;
        swap(i, up);
        i = up;
      }
    },
    take() {
      const top = nodes[0];
      const last = nodes.pop();
      if (nodes.length === 0 || last === undefined) return top;
      nodes[0] = last;
      for (let i = 0; ;) {
        const left = 2 * i + 1;
        if (left >= nodes.length) return top;
        const right = left + 1;
        const least = right < nodes.length && bound(right) < bound(left) ? right : left;
        if (bound(i) <= bound(least)) return top;
        swap(i, least);
        i = least;
      }
    },
  };
}
