/** Which nodes of a graph lead to each other: strongly connected components, after Tarjan (1972), without recursion. */

/** One visit of a node that is not yet ended. */
interface Visit {
  readonly node: number;
  /** The next of what it leads to. */
  next: number;
}

/**
 * The circle each node is in, as a number: two nodes have the same one where each leads to the other. The time it takes follows the
 * number of nodes and of what they lead to.
 */
export function circlesOf(leads: readonly (readonly number[])[]): Int32Array {
  const order = new Int32Array(leads.length).fill(-1);
  const lowest = new Int32Array(leads.length);
  const circles = new Int32Array(leads.length).fill(-1);
  const open: number[] = [];
  let visited = 0;
  const begin = (node: number): Visit => {
    order[node] = lowest[node] = visited;
    visited += 1;
    open.push(node);
    return { node, next: 0 };
  };
  const lower = (node: number, to: number): void => {
    lowest[node] = Math.min(lowest[node] ?? 0, to);
  };
  const close = (node: number): void => {
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      circles[each] = node;
      if (each === node) return;
    }
  };
  for (const first of leads.keys()) {
    if (order[first] !== -1) continue;
    const visits = [begin(first)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { node } = visit;
      const to = leads[node]?.[visit.next];
      visit.next += 1;
      if (to === undefined) {
        if (lowest[node] === order[node]) close(node);
        visits.pop();
        const from = visits.at(-1);
        if (from !== undefined) lower(from.node, lowest[node] ?? 0);
      } else if (order[to] === -1) visits.push(begin(to));
      else if (circles[to] === -1) lower(node, order[to] ?? 0);
    }
  }
  return circles;
}
