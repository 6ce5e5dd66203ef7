import { count, duration, measure, money, table } from './expect.js';

table('余 and 多 inside the figure', [
  ['归集证照数据1.6万余项。', [count('1.6万余项', 16000, '项', { qualifier: 'over' })]],
  ['核酸采样60余万人次。', [count('60余万人次', 600000, '人次', { qualifier: 'over' })]],
  ['关停小作坊30多家。', [count('30多家', 30, '家', { qualifier: 'over' })]],
  ['为农民工讨回血汗钱200多万元。', [money('200多万元', 2000000, '元', { qualifier: 'over' })]],
  ['补助学校食堂3万余元。', [money('3万余元', 30000, '元', { qualifier: 'over' })]],
  ['整修灌渠130余公里。', [measure('130余公里', 130, '公里', { qualifier: 'over' })]],
  ['抢收小麦 7000 余亩。', [measure('7000 余亩', 7000, '亩', { qualifier: 'over' })]],
  ['专案组蹲守5个多月。', [duration('5个多月', 5, '月', { qualifier: 'over' })]],
  ['无人机巡护2400余架次。', [count('2400余架次', 2400, '架次', { qualifier: 'over' })]],
  ['推送提醒短信1.2亿多条。', [count('1.2亿多条', 120000000, '条', { qualifier: 'over' })]],
]);

table('多 and 余 that belong to the next word', [
  ['建成12个多功能厅。', [count('12个', 12, '个')]],
  ['打通15个多式联运节点。', [count('15个', 15, '个')]],
  ['盘活30处多年闲置厂房。', [count('30处', 30, '处')]],
  ['配备9台余热回收机组。', [count('9台', 9, '台')]],
  ['加固6座多跨桥梁。', [count('6座', 6, '座')]],
]);

table('余 and 多 without a figure', [
  ['多部门联合开展多轮排查。', []],
  ['收集余量信息，多渠道保障供应。', []],
  ['业余文艺团队多姿多彩。', []],
]);
