import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { FORMAT_NAMES, type FormatName } from './formats/index.js';

export const USAGE = `usage: npm run fuzz -- [options]
  --seed <n>        which inputs: the same number, the same inputs (1)
  --inputs <n>      how many (10000 where --minutes is not given)
  --minutes <m>     how long at most
  --format <list>   ${FORMAT_NAMES.join(',')} (all)
  --keep <folder>   where inputs that fail are put (./fuzz-failures)
  --replay <file>   reads this file, which was kept; may come several times
  --seconds <s>     processor time that an input may take (10)
  --megabytes <n>   memory that a process may take (1200)
  --jobs <n>        processes side by side (one for each processor)
  --reader <file>   a module with another read(name, bytes), to see that faults are found
`;

export interface Options {
  seed: number;
  inputs: number;
  minutes: number;
  formats: FormatName[];
  keep: string;
  replay?: string[];
  seconds: number;
  megabytes: number;
  jobs: number;
  reader?: string;
}

/** @throws TypeError where the call is wrong, in one line */
export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      inputs: { type: 'string' },
      minutes: { type: 'string' },
      format: { type: 'string', default: FORMAT_NAMES.join(',') },
      keep: { type: 'string', default: 'fuzz-failures' },
      replay: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '10' },
      megabytes: { type: 'string', default: '1200' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      reader: { type: 'string' },
    },
  });
  const number = (
    name: 'seed' | 'inputs' | 'minutes' | 'seconds' | 'megabytes' | 'jobs',
    otherwise?: number,
  ): number => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (value === undefined || Number.isNaN(value) || value < 0) throw new TypeError(`--${name} is to be a number`);
    return value;
  };
  const formats = values.format.split(',');
  const unknown = formats.find((name) => !(FORMAT_NAMES as string[]).includes(name));
  if (unknown !== undefined) throw new TypeError(`no format "${unknown}"; there are ${FORMAT_NAMES.join(',')}`);
  return {
    seed: number('seed'),
    inputs: number('inputs', values.minutes === undefined ? 10_000 : Number.MAX_SAFE_INTEGER),
    minutes: number('minutes', Number.MAX_SAFE_INTEGER),
    formats: formats as FormatName[],
    keep: values.keep,
    ...(values.replay !== undefined && { replay: values.replay }),
    seconds: number('seconds'),
    megabytes: number('megabytes'),
    jobs: Math.max(1, number('jobs')),
    ...(values.reader !== undefined && { reader: values.reader }),
  };
}
