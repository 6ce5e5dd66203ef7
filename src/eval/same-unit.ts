/** Ways to write a unit, and the unit as it is compared. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['％', '%'],
  ['天', '日'],
  ['个百分点', '百分点'],
  ['个月', '月'],
  ['个工作日', '工作日'],
  ['个小时', '小时'],
  ['人民币', '元'],
  ['圆', '元'],
]);

/** Whether two units are the same but for how they are written; an absent unit is the empty one. */
export function sameUnit(a: string | undefined, b: string | undefined): boolean {
  return plain(a) === plain(b);
}

function plain(unit = ''): string {
  return ALIASES.get(unit) ?? unit;
}
