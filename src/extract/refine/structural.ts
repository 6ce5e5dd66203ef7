import { STRUCTURAL_NOUNS } from '../../lexicon/nouns.js';
import { entriesOf, PrefixIndex } from '../../reading/index.js';
import { type Figure, isWord } from '../figure.js';

const structuralNouns = new PrefixIndex(entriesOf(STRUCTURAL_NOUNS));

/** Drops numbers of structure: 三个方面, 市县两级, 双十. */
export function structural(figures: Figure[], reading: string): Figure[] {
  return figures.filter((figure) => {
    if (figure.kind !== 'count') return true;
    if (figure.unit === '级' || figure.unit === '届') return false;
    if (!figure.candidate || !isWord(figure.candidate)) return true;
    // 二期工程, 一批项目: which, not how many.
    if (figure.unit === '期' || (figure.unit === '批' && figure.value === 1)) return false;
    const behind = reading.slice(figure.end, figure.end + 5).replace(/^[“‘]/, '');
    return !structuralNouns.at(behind, 0);
  });
}
