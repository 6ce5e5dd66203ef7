import { duration, rate, table } from './expect.js';

table('names that share a figure are one row', [
  ['抽检覆盖率、信息公示率均达到100%。', [rate('100%', 100, '%', { indicator: '抽检覆盖率、信息公示率' })]],
  ['首诊测压率和随访率均为98.4%。', [rate('98.4%', 98.4, '%', { indicator: '首诊测压率和随访率' })]],
  ['出勤率、准点率都在99%以上。', [rate('99%', 99, '%', { indicator: '出勤率、准点率', qualifier: 'over' })]],
  [
    '种子合格率与肥料合格率均超过97%。',
    [rate('97%', 97, '%', { indicator: '种子合格率与肥料合格率', qualifier: 'over' })],
  ],
  ['送达率、公开率、归档率全部达到100%。', [rate('100%', 100, '%', { indicator: '送达率、公开率、归档率' })]],
  ['小学、初中入学率均保持100%。', [rate('100%', 100, '%', { indicator: '小学、初中入学率' })]],
  ['立案、审查、送达时限均压缩至3天。', [duration('3天', 3, '天', { indicator: '立案、审查、送达时限' })]],
]);

table('names that share none', [
  ['抽检覆盖率、信息公示率均有提升。', []],
  ['出勤率和准点率双双走高。', []],
]);
