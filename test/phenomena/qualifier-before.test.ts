import { count, duration, measure, money, rate, table } from './expect.js';

table('over, in front of the figure', [
  ['全年接待研学团队超1200批次。', [count('1200批次', 1200, '批次', { qualifier: 'over' })]],
  ['云平台注册用户超过86万户。', [count('86万户', 860000, '户', { qualifier: 'over' })]],
  ['化肥减量示范区面积逾5万亩。', [measure('5万亩', 50000, '亩', { qualifier: 'over' })]],
  ['电商交易额首次突破30亿元。', [money('30亿元', 3000000000, '元', { qualifier: 'over' })]],
  ['人工巡线每趟至少耗时4小时。', [duration('4小时', 4, '小时', { qualifier: 'over' })]],
  ['各中队每月应组织夜查不少于6次。', [count('6次', 6, '次', { qualifier: 'over', status: 'target' })]],
  ['到2026年，污泥无害化处置率不低于95%。', [rate('95%', 95, '%', { qualifier: 'over', status: 'target' })]],
]);

table('under, in front of the figure', [
  ['免费体检惠及近9000名环卫职工。', [count('9000名', 9000, '名', { qualifier: 'under' })]],
  ['年久失修的泵站改造前利用率不足40%。', [rate('40%', 40, '%', { qualifier: 'under' })]],
  ['窗口平均等候时间不超过8分钟。', [duration('8分钟', 8, '分钟', { qualifier: 'under' })]],
  ['报案人到场耗时不到15分钟。', [duration('15分钟', 15, '分钟', { qualifier: 'under' })]],
  ['收回闲置校舍出租收入近260万元。', [money('260万元', 2600000, '元', { qualifier: 'under' })]],
]);

table('about, in front of the figure', [
  ['清运建筑垃圾约3.4万吨。', [measure('3.4万吨', 34000, '吨', { qualifier: 'about' })]],
  ['大约600户渔民完成转产。', [count('600户', 600, '户', { qualifier: 'about' })]],
  ['废旧农膜回收率约为83%。', [rate('83%', 83, '%', { qualifier: 'about' })]],
  ['每吨综合成本约 420 元。', [money('420 元', 420, '元', { qualifier: 'about' })]],
]);

table('exact, though a word of quantity stands near', [
  ['近年来建成口袋公园14座。', [count('14座', 14, '座')]],
  ['约谈问题企业18家。', [count('18家', 18, '家')]],
  ['检查大型超市46家。', [count('46家', 46, '家')]],
  ['查处超限车辆31辆。', [count('31辆', 31, '辆')]],
  ['催缴逾期水费7.5万元。', [money('7.5万元', 75000, '元')]],
  ['节约用水23万立方米。', [measure('23万立方米', 230000, '立方米')]],
  ['针对运力不足问题，增购渡船6艘。', [count('6艘', 6, '艘')]],
  ['预约接种1620人。', [count('1620人', 1620, '人')]],
  ['在近郊新建停保场5处。', [count('5处', 5, '处')]],
  ['实现突破性进展的项目有4个。', [count('4个', 4, '个')]],
  ['结对帮扶脱贫户高达970户。', [count('970户', 970, '户')]],
  ['全系统共计配发移动终端530台。', [count('530台', 530, '台')]],
]);

table('words of quantity without a figure', [
  ['近期，附近居民反映的噪音扰民问题已经解决。', []],
  ['对超期服役车辆一律强制报废。', []],
  ['村规民约修订工作全面完成。', []],
  ['关键领域改革取得突破。', []],
]);
