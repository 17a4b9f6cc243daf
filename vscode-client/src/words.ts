/** Words in one line, no more than so many letters of them; cut, they keep their end as well. */
export function clipped(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const all = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (all.length <= letters) {
    return line;
  }
  const end = Math.floor(letters / 4);
  const start = letters - end - 3;
  return `${all.slice(0, start).join('')} … ${all.slice(-end).join('')}`;
}
