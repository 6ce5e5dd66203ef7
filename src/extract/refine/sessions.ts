import type { Figure } from '../figure.js';

const SESSION = /^[次届]?(?:全会|全体会议|会议|代表大会|党代会|人代会|集体学习)/;

/** Drops the numbers of congresses and sessions: 十一届三次、四次全会. */
export function sessions(figures: Figure[], reading: string): Figure[] {
  const dropped = new Set<Figure>();
  figures.forEach((figure, i) => {
    if (figure.kind !== 'count' || figure.candidate?.numeral.arabic) return;
    const before = reading.slice(Math.max(0, figure.start - 1), figure.start);
    const previous = figures[i - 1];
    const chained =
      previous !== undefined && dropped.has(previous) && /^[、和]?$/.test(reading.slice(previous.end, figure.start));
    if (
      figure.unit === '届' ||
      (figure.unit === '次' &&
        (/[届大]/.test(before) ||
          chained ||
          (SESSION.test(reading.slice(figure.end)) &&
            !/召开|举行|组织|开展|主持/.test(reading.slice(Math.max(0, figure.start - 12), figure.start)))))
    )
      dropped.add(figure);
  });
  return dropped.size ? figures.filter((figure) => !dropped.has(figure)) : figures;
}
