import { table } from './expect.js';

table('the name is carried over a comma to the change', [
  [
    '全年接种疫苗36.2万剂次，同比增长11.5%。',
    [
      { text: '36.2万剂次', indicator: '接种疫苗' },
      { text: '11.5%', indicator: '接种疫苗', delta: 'up' },
    ],
  ],
  [
    '快递业务收入28.4亿元，比上年增长16.9%。',
    [
      { text: '28.4亿元', indicator: '快递业务收入' },
      { text: '16.9%', indicator: '快递业务收入', delta: 'up' },
    ],
  ],
  [
    '招录公务员148人，比上年减少12人。',
    [
      { text: '148人', indicator: '招录公务员' },
      { text: '12人', indicator: '招录公务员', delta: 'down' },
    ],
  ],
  [
    '医保基金收入19.6亿元，较上年增加1.3亿元，增长7.1%。',
    [
      { text: '19.6亿元', indicator: '医保基金收入' },
      { text: '1.3亿元', indicator: '医保基金收入', delta: 'up' },
      { text: '7.1%', indicator: '医保基金收入', delta: 'up' },
    ],
  ],
  [
    '钢材产量520万吨，同比下降3.1%；玻璃产量78万吨，同比增长0.9%。',
    [
      { text: '520万吨', indicator: '钢材产量' },
      { text: '3.1%', indicator: '钢材产量', delta: 'down' },
      { text: '78万吨', indicator: '玻璃产量' },
      { text: '0.9%', indicator: '玻璃产量', delta: 'up' },
    ],
  ],
  [
    '接待群众来访2140批次，同比下降6.3%，网上信访占比58.2%，提高4.5个百分点。',
    [
      { text: '2140批次', indicator: '接待群众来访' },
      { text: '6.3%', indicator: '接待群众来访', delta: 'down' },
      { text: '58.2%', indicator: '网上信访占比' },
      { text: '4.5个百分点', indicator: '网上信访占比', delta: 'up' },
    ],
  ],
  [
    '查获走私冻品86吨，是上年的2.4倍。',
    [
      { text: '86吨', indicator: '查获走私冻品' },
      { text: '2.4倍', indicator: '查获走私冻品' },
    ],
  ],
]);

table('the object or the subject is carried over a list', [
  [
    '受理环境信访1260件，办结1248件，办结率99.05%。',
    [
      { text: '1260件', indicator: '受理环境信访' },
      { text: '1248件', indicator: ['环境信访办结', '办结'] },
      { text: '99.05%', indicator: ['办结率', '环境信访办结率'] },
    ],
  ],
  [
    '收到举报线索532条，核查511条。',
    [
      { text: '532条', indicator: ['收到举报线索', '举报线索'] },
      { text: '511条', indicator: ['举报线索核查', '核查'] },
    ],
  ],
  [
    '提起民事抗诉27件，改判19件。',
    [
      { text: '27件', indicator: '提起民事抗诉' },
      { text: '19件', indicator: ['民事抗诉改判', '改判'] },
    ],
  ],
  [
    '排查安全隐患2130处，整改2097处，整改率98.5%。',
    [
      { text: '2130处', indicator: '排查安全隐患' },
      { text: '2097处', indicator: ['安全隐患整改', '整改'] },
      { text: '98.5%', indicator: ['整改率', '安全隐患整改率'] },
    ],
  ],
  [
    '举办招聘会96场，提供岗位4.1万个。',
    [
      { text: '96场', indicator: ['举办招聘会', '招聘会'] },
      { text: '4.1万个', indicator: ['提供岗位', '招聘会提供岗位'] },
    ],
  ],
]);

table('nothing to carry', [
  ['受理、办结数量同比均有提升，群众反响良好。', []],
  ['环境信访总量下降，办理质效提高。', []],
  ['产量同比增长较快，其余指标基本持平。', []],
]);
