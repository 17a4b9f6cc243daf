/** How many findings each rule has, the most first; of as many, in the order of their names. */
export function countByRule(codes: readonly string[]): [rule: string, count: number][] {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const rule = code.split('/', 1)[0]!;
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}
