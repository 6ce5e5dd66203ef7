import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A report of its own for each number; every figure of it is as long as that of another report of as many digits. */
export function reportText(number: number, year = 2022): string {
  return [
    `青岚区${year}年第${number}号工作简报`,
    '',
    `全年巡查工地${1000 + number}处,发现隐患${2000 + number}处,整改率9${number % 10}%。`,
    `新建口袋公园${3000 + number}个,完成投资约${4000 + number}万元,同比增长${number % 10}.5%。`,
    '',
  ].join('\n');
}

/** Writes reports with the numbers from `first` on; names in the order of the numbers. */
export async function writeReports(folder: string, count: number, { first = 0, year = 2022 } = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = first; number < first + count; number++) {
    await writeFile(path.join(folder, `${String(number).padStart(5, '0')}.txt`), reportText(number, year));
  }
}
