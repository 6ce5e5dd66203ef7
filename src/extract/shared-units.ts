import { scaled } from '../numerals/index.js';
import type { Candidate } from './candidates.js';
import { type Figure, figureOf } from './figure.js';

/**
 * Gives the numbers of a list the unit that only its last one bears: 12、13、15件. Each stays a figure of its own, its span
 * without the unit.
 *
 * @param claimed the figures of the candidates, in their order; those that get a unit are added
 */
export function shareUnits(candidates: readonly Candidate[], claimed: (Figure | undefined)[], reading: string): void {
  for (let i = candidates.length - 2; i >= 0; i--) {
    const candidate = candidates[i]!;
    const next = candidates[i + 1]!;
    const donor = claimed[i + 1];
    if (candidate.unit || !candidate.numeral.arabic || !donor || candidate.form !== next.form) continue;
    const gap = reading.slice(candidate.end, next.start);
    if (!/^[、和，]$/.test(gap)) continue;
    const figure = figureOf(scaledLike(candidate, donor.candidate!), donor.kind, donor.unit!);
    if (donor.kind === 'rank') figure.qualifier = donor.qualifier;
    claimed[i] = figure;
  }
}

/** 8.4、12.7万吨: the scale of the last number is that of all. */
function scaledLike(candidate: Candidate, donor: Candidate): Candidate {
  if (candidate.numeral.scale > 1 || donor.numeral.scale === 1) return candidate;
  const { scale } = donor.numeral;
  return { ...candidate, value: scaled(candidate.value, scale), numeral: { ...candidate.numeral, scale } };
}
