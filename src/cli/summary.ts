import prettyMilliseconds from 'pretty-ms';
import { KINDS } from '../types.js';
import { counted } from './counted.js';
import { done, type Tally } from './tally.js';

const grouped = (count: number) => Math.round(count).toLocaleString('en');

/** How far a run is, in half a line: documents, speed, failures, time left. */
export function standing(tally: Tally): string {
  const seconds = tally.elapsed() / 1000;
  const dealtWith = done(tally);
  // What was kept took no time and says nothing about the rest.
  const worked = tally.read + tally.failed;
  const left = worked > 0 ? ((tally.documents - dealtWith) * tally.elapsed()) / worked : undefined;
  return [
    `${grouped(dealtWith)}/${grouped(tally.documents)} documents`,
    `${grouped(tally.characters / Math.max(seconds, 0.001))} characters/s`,
    ...(tally.failed > 0 ? [`${grouped(tally.failed)} failed`] : []),
    ...(left !== undefined && dealtWith < tally.documents ? [`${duration(left)} left`] : []),
  ].join(', ');
}

/** What a run came to, in one line. */
export function summary(tally: Tally): string {
  const { read, failed, kept, metrics, leftOut, characters } = tally;
  const total = Object.values(metrics).reduce((sum, each) => sum + each, 0);
  const byKind = KINDS.filter((kind) => metrics[kind]).map((kind) => `${kind} ${grouped(metrics[kind]!)}`);
  const untouched = tally.documents - done(tally);
  return [
    `${counted(read, 'document')} read, ${failed} failed` +
      (kept > 0 ? `, ${kept} kept from an earlier run` : '') +
      (untouched > 0 ? `, ${untouched} not begun` : ''),
    counted(total, 'metric') +
      (total > 0 ? ` (${byKind.join(', ')})` : '') +
      (leftOut > 0 ? `, ${grouped(leftOut)} left out by --min-confidence` : ''),
    `${grouped(characters)} characters in ${duration(tally.elapsed())}`,
  ].join('; ');
}

function duration(milliseconds: number): string {
  return prettyMilliseconds(milliseconds, { secondsDecimalDigits: milliseconds < 10_000 ? 1 : 0 });
}
