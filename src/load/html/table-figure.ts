/** A head of a column that names a time: a year alone, a month, a quarter. */
const TIME = /^(?:19|20)\p{Nd}{2}$|[年月季日]度?末?$/u;
const FIGURE = /^[-+−－(（]?\p{Nd}[\p{Nd},，.．]*\s*(?:[%％‰]|\p{Script=Han}{1,3})?[)）]?$/u;

/** Whether all of a cell's text is a figure, as values are and heads are not: 214, -3.2%, (1,265.40), 96件. */
export function isFigure(cell: string): boolean {
  return FIGURE.test(cell) && !TIME.test(cell);
}
