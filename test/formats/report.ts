/** A report of our own, in blocks, that every format is written from. */
export type Block =
  | { title: string }
  | { heading: string }
  | { paragraph: string }
  | { caption: string }
  | { rows: readonly (readonly Cell[])[]; headerRows: number };

/** A cell that covers one column and one row unless it says otherwise. */
export type Cell = string | { text: string; columns?: number; rows?: number };

export const spansOf = (cell: Cell): { text: string; columns: number; rows: number } =>
  typeof cell === 'string' ? { text: cell, columns: 1, rows: 1 } : { columns: 1, rows: 1, ...cell };

/** The cells of a table with the row and the column of the grid that each begins in. */
export function placedCells(rows: readonly (readonly Cell[])[]) {
  const taken = new Set<string>();
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.map((cell) => {
      const spans = spansOf(cell);
      while (taken.has(`${at} ${column}`)) column++;
      const placed = { ...spans, row: at, column };
      for (let down = 0; down < spans.rows; down++)
        for (let right = 0; right < spans.columns; right++) taken.add(`${at + down} ${column + right}`);
      return placed;
    });
  });
}

export const REPORT: readonly Block[] = [
  { title: '禾溪县政务服务中心2023年度工作报告' },
  { paragraph: '2023年，中心共受理办件5.2万余件，办结率99.6%，比上年提高0.8个百分点。' },
  { heading: '一、窗口服务' },
  { paragraph: '全年接听咨询电话3160次，平均办理时长2.5个工作日。设立帮办专窗12个，服务老年人1340人次。' },
  { caption: '表1 分事项办理情况' },
  { caption: '单位：件' },
  {
    headerRows: 2,
    rows: [
      [
        { text: '事项', rows: 2 },
        { text: '2023年', columns: 2 },
        { text: '受理量同比增长（%）', rows: 2 },
      ],
      ['受理', '办结'],
      ['不动产登记', '8120', '8096', '6.3'],
      ['企业开办', '2245', '2245', '-1.7'],
      ['合计', '10365', '10341', '4.5'],
    ],
  },
  { heading: '二、经费使用' },
  { paragraph: '全年支出386.4万元，其中设备购置52.7万元。' },
  { caption: '表2 经费支出' },
  {
    headerRows: 1,
    rows: [
      ['项目', '金额（万元）', '占比（%）'],
      ['人员经费', '245.1', '63.4'],
      ['设备购置', '52.7', '13.6'],
      ['物业管理', '—', ''],
    ],
  },
  { heading: '三、下一步打算' },
  { paragraph: '2024年计划新增自助终端20台，力争办结率保持在99%以上。' },
];

/** A cell as Word has it in every row that it reaches into: only the first has its text. */
export interface RowCell {
  text: string;
  /** The grid column behind it. */
  to: number;
  merge: 'none' | 'begins' | 'goes on';
}

/** The cells of each row of a table, those that reach in from above among them. */
export function rowCells(rows: readonly (readonly Cell[])[]): RowCell[][] {
  const placed = placedCells(rows);
  return rows.map((_, at) =>
    placed
      .filter(({ row, rows: height }) => row <= at && at < row + height)
      .sort((a, b) => a.column - b.column)
      .map(({ text, row, rows: height, column, columns }) => ({
        text: row === at ? text : '',
        to: column + columns,
        merge: height === 1 ? 'none' : row === at ? 'begins' : 'goes on',
      })),
  );
}
