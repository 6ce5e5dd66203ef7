import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What makes a report longer at little cost: there is no figure in it. */
const PLAIN = '各项工作平稳有序,群众反映总体良好。';

/** So long that a few dozen reports are worth processes. */
const LONG = 100;

/** All reports are of one time, so that the manifests of two runs over them are the same. */
const MODIFIED = new Date('2022-07-06T08:00:00Z');

interface Wording {
  year?: number;
  /** Whether it is long, some five kilobytes. */
  long?: boolean;
}

/** A report of its own for each number; every figure of it is as long as that of another report of as many digits. */
export function reportText(number: number, { year = 2022, long = false }: Wording = {}): string {
  return [
    `青岚区${year}年第${number}号工作简报`,
    '',
    `全年巡查工地${1000 + number}处,发现隐患${2000 + number}处,整改率9${number % 10}%。`,
    PLAIN.repeat(long ? LONG : 1),
    `新建口袋公园${3000 + number}个,完成投资约${4000 + number}万元,同比增长${number % 10}.5%。`,
    '',
  ].join('\n');
}

/** Writes reports with the numbers from `first` on; names in the order of the numbers. */
export async function writeReports(
  folder: string,
  count: number,
  { first = 0, ...wording }: Wording & { first?: number } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = first; number < first + count; number++) {
    const file = path.join(folder, `${String(number).padStart(3, '0')}.txt`);
    await writeFile(file, reportText(number, wording));
    await utimes(file, MODIFIED, MODIFIED);
  }
}
