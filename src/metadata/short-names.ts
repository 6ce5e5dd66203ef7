import { PEOPLES, PEOPLES_WITHOUT_ZU } from '../lexicon/divisions.js';

const PEOPLE = `(?:(?:${PEOPLES.join('|')})族|${PEOPLES_WITHOUT_ZU.join('|')})`;
const AUTONOMOUS = new RegExp(`^(.{2,}?)${PEOPLE}+自治([州县旗])$`);

// The build writes the list of divisions with these, so that no run has to take names apart.

/** An autonomous division's name without its peoples: 黔东南苗族侗族自治州 → 黔东南州. Undefined for all others. */
export function withoutPeoples(name: string): string | undefined {
  const [, stem, rank] = AUTONOMOUS.exec(name) ?? [];
  return stem && stem + rank;
}

/** The name without what the division is, where that leaves a name: 长沙市 → 长沙, 黔东南苗族侗族自治州 → 黔东南; not 沙县. */
export function withoutRank(name: string): string | undefined {
  const stem =
    AUTONOMOUS.exec(name)?.[1] ??
    name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|新区$|地区$|林区$|[省市县区旗盟]$/, '');
  return stem.length >= 2 && stem !== name ? stem : undefined;
}
