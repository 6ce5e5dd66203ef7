import { table } from './expect-parts.js';

const thing = (text: string, figure: string, object: string) => [text, [[figure, { object }]]] as const;

table('a body inside a term does nothing', [
  thing('法治政府建设推进会召开4次。', '4次', '法治政府建设推进会召开'),
  thing('村委会换届126个。', '126个', '村委会换届'),
  thing('村民委员会换届126个。', '126个', '村民委员会换届'),
  thing('机关事务管理4项。', '4项', '机关事务管理'),
  thing('居民委员会改选45个。', '45个', '居民委员会改选'),
  thing('基层组织整顿34个。', '34个', '基层组织整顿'),
  thing('工会会员服务中心建成8个。', '8个', '工会会员服务中心建成'),
  thing('便民服务中心揭牌12个。', '12个', '便民服务中心揭牌'),
  thing('妇女代表会召开3次。', '3次', '妇女代表会召开'),
  thing('政府采购合同120份。', '120份', '政府采购合同'),
  ['干部队伍建设培训班12期。', [['12期', { action: '建设', object: '培训班' }]]],
]);

table('nor do people for whom something is', [
  thing('学生资助资金320万元。', '320万元', '学生资助资金'),
  thing('学生资助发放320万元。', '320万元', '学生资助发放'),
  thing('教师培训项目12个。', '12个', '教师培训项目'),
  thing('企业投资项目45个。', '45个', '企业投资项目'),
  thing('律师调解工作室45个。', '45个', '律师调解工作室'),
  thing('群众来信办理88件。', '88件', '群众来信办理'),
  thing('企业投诉受理36件。', '36件', '企业投诉受理'),
]);

table('but they do where the verb has an object of its own', [
  ['县政府建设公路12公里。', [['12公里', { subject: '县政府', action: '建设', object: '公路' }]]],
  ['镇政府采购设备12台。', [['12台', { subject: '镇政府', action: '采购', object: '设备' }]]],
  ['工会培训职工320人。', [['320人', { subject: '工会', action: '培训', object: '职工' }]]],
  ['律师调解纠纷230件。', [['230件', { subject: '律师', action: '调解', object: '纠纷' }]]],
  ['企业投资光伏2.3亿元。', [['2.3亿元', { subject: '企业', action: '投资', object: '光伏' }]]],
  ['志愿者参与项目26个。', [['26个', { subject: '志愿者', action: '参与', object: '项目' }]]],
  ['党员干部下沉2300人次。', [['2300人次', { subject: '党员干部', action: '下沉' }]]],
  ['县人民检察院抗诉14件。', [['14件', { subject: '县人民检察院', action: '抗诉' }]]],
]);
