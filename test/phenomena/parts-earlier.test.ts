import { table } from './expect-parts.js';

table('the name of another figure keeps its parts', [
  [
    '受理执行案件1860件，执结1742件，同比增长5.1%。',
    [
      ['1860件', { action: '受理', object: '执行案件' }],
      ['1742件', { action: '执结', object: '执行案件' }],
      ['5.1%', { action: '执结', object: '执行案件' }],
    ],
  ],
  [
    '市司法局办理公证案件214件，同比增加30件，增长12%。',
    [
      ['214件', { subject: '市司法局', action: '办理', object: '公证案件' }],
      ['30件', { subject: '市司法局', action: '办理', object: '公证案件' }],
      ['12%', { subject: '市司法局', action: '办理', object: '公证案件' }],
    ],
  ],
  [
    '驻村干部走访农户1.2万户，同比增长9%。',
    [
      ['1.2万户', { subject: '驻村干部', action: '走访', object: '农户' }],
      ['9%', { subject: '驻村干部', action: '走访', object: '农户' }],
    ],
  ],
  [
    '合作社实现销售额870万元，同比增长5%。',
    [
      ['870万元', { subject: '合作社', object: '销售额' }],
      ['5%', { subject: '合作社', object: '销售额' }],
    ],
  ],
  [
    '接种流感疫苗8.2万剂、水痘疫苗1.4万剂，分别增长5%和6%。',
    [
      ['8.2万剂', { action: '接种', object: '流感疫苗' }],
      ['1.4万剂', { action: '接种', object: '水痘疫苗' }],
      ['5%', { action: '接种', object: '流感疫苗' }],
      ['6%', { action: '接种', object: '水痘疫苗' }],
    ],
  ],
  ['开展普法宣传，同比增长8%。', [['8%', { action: '开展', object: '普法宣传' }]]],
]);

table('names with the same beginning and end are not the same', [
  [
    '办理危险驾驶案件47件、电信诈骗案件93件，同比下降6.1%。',
    [
      ['47件', { action: '办理', object: '危险驾驶案件' }],
      ['93件', { action: '办理', object: '电信诈骗案件' }],
      ['6.1%', { action: '办理', object: '电信诈骗案件' }],
    ],
  ],
]);

table('what a time is of tells its parts to the amount after it', [
  [
    '五年建成铁路12公里。',
    [
      ['五年', { object: '建成铁路' }],
      ['12公里', { action: '建成', object: '铁路' }],
    ],
  ],
]);

table('and a thing stays a thing', [
  [
    '税收完成年初预算的40%，同比增长5%。',
    [
      ['40%', { object: '税收完成年初预算' }],
      ['5%', { object: '税收完成年初预算' }],
    ],
  ],
  [
    '合同检查合格率98%，同比提高2个百分点。',
    [
      ['98%', { object: '合同检查合格率' }],
      ['2个百分点', { object: '合同检查合格率' }],
    ],
  ],
  [
    '住院病历甲级率98.3%，同比提高1.2个百分点。',
    [
      ['98.3%', { object: '住院病历甲级率' }],
      ['1.2个百分点', { object: '住院病历甲级率' }],
    ],
  ],
]);

table('a verb of doing is the object of the verb after it', [
  [
    '收到申请30件，受理28件。',
    [
      ['30件', { action: '收到', object: '申请' }],
      ['28件', { action: '受理', object: '申请' }],
    ],
  ],
  [
    '收到专利申请73件，办结70件。',
    [
      ['73件', { action: '收到', object: '专利申请' }],
      ['70件', { action: '办结', object: '专利申请' }],
    ],
  ],
  [
    '招聘教师45名，录用41名。',
    [
      ['45名', { action: '招聘', object: '教师' }],
      ['41名', { action: '录用', object: '教师' }],
    ],
  ],
]);

table('a verb that another name lends stands first', [
  [
    '办理来信88件、来访64件。',
    [
      ['88件', { action: '办理', object: '来信' }],
      ['64件', { action: '办理', object: '来访' }],
    ],
  ],
  [
    '受理举报120件、投诉64件。',
    [
      ['120件', { action: '受理', object: '举报' }],
      ['64件', { action: '受理', object: '投诉' }],
    ],
  ],
]);
