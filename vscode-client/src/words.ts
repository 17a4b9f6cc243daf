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

/**
 * What a hover says besides what the editor shows beside it: without the messages of the findings,
 * and without the headings, which repeat their codes.
 */
export function withoutRepetition(hover: string, messages: readonly string[]): string {
  const lines = hover.split('\n').filter((line) => !/^#+ /.test(line));
  const said = new Set(messages.map((message) => message.trim()));
  return lines
    .filter((line) => !said.has(line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
