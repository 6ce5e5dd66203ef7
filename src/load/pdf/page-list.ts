const MOST_RANGES = 20;

/** Pages as people list them: `page 3`, `pages 2, 4-6`; of many that do not hang together the first. */
export function pageList(pages: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  const names = ranges.map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}-${to + 1}`));
  const rest = names.length > MOST_RANGES ? ` and more, ${pages.length} in all,` : '';
  return `page${pages.length === 1 ? '' : 's'} ${names.slice(0, MOST_RANGES).join(', ')}${rest}`;
}
