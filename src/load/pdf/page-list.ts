/** Pages as people list them: `page 3`, `pages 2, 4-6`. */
export function pageList(pages: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  const names = ranges.map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}-${to + 1}`));
  return `page${pages.length === 1 ? '' : 's'} ${names.join(', ')}`;
}
