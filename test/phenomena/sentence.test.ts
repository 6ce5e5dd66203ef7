import { count, measure, money, rate, table } from './expect.js';

table('the sentence from full stop to full stop', [
  [
    '秋收进展顺利。收割机投入作业5200台！群众普遍满意。',
    [count('5200台', 5200, '台', { sentence: '收割机投入作业5200台！' })],
  ],
  [
    '去年发展会员430名。今年发展会员512名。',
    [
      count('430名', 430, '名', { sentence: '去年发展会员430名。' }),
      count('512名', 512, '名', { sentence: '今年发展会员512名。' }),
    ],
  ],
  [
    '净利润3.5亿元，毛利率22.8%。负债稳步下降。',
    [
      money('3.5亿元', 350000000, '元', { sentence: '净利润3.5亿元，毛利率22.8%。' }),
      rate('22.8%', 22.8, '%', { sentence: '净利润3.5亿元，毛利率22.8%。' }),
    ],
  ],
  ['夜间巡逻更密了吗？增设巡逻车26辆。', [count('26辆', 26, '辆', { sentence: '增设巡逻车26辆。' })]],
]);

table('a line is a sentence where no mark closes it, a heading is none of it', [
  ['一、供水保障\n改造老旧管网74公里。', [measure('74公里', 74, '公里', { sentence: '改造老旧管网74公里。' })]],
  [
    '清淤渠道18公里。\n\n加固堤段33处。',
    [
      measure('18公里', 18, '公里', { sentence: '清淤渠道18公里。' }),
      count('33处', 33, '处', { sentence: '加固堤段33处。' }),
    ],
  ],
]);

table('a line that breaks off in mid-sentence goes on', [
  [
    '针对冬季用气高峰提前备足气源，住建部门会同燃气企业逐户排查隐患，完成危旧房屋改\n造126户。',
    [
      count('126户', 126, '户', {
        sentence: '针对冬季用气高峰提前备足气源，住建部门会同燃气企业逐户排查隐患，完成危旧房屋改造126户。',
      }),
    ],
  ],
  // A line as short as a heading stands for itself.
  ['工业和建筑业\n开工项目126个。', [count('126个', 126, '个', { sentence: '开工项目126个。' })]],
  [
    '市民政局、市残联为困难残疾人，\n发放轮椅310辆。',
    [count('310辆', 310, '辆', { sentence: '市民政局、市残联为困难残疾人，发放轮椅310辆。' })],
  ],
]);

table('a decimal point closes no sentence', [
  [
    '油耗下降3.5%，折合标煤12.6吨。',
    [
      rate('3.5%', 3.5, '%', { delta: 'down', sentence: '油耗下降3.5%，折合标煤12.6吨。' }),
      measure('12.6吨', 12.6, '吨', { sentence: '油耗下降3.5%，折合标煤12.6吨。' }),
    ],
  ],
]);

table('sentences without a figure', [
  ['秋收进展顺利。群众普遍满意！', []],
  ['成效如何？仍需检验。', []],
  ['全市完成危旧房屋改\n造扫尾工作。', []],
]);
