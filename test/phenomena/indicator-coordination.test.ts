import { table } from './expect.js';

table('a group behind a list of figures goes with them in order', [
  [
    '新登记企业1.2万户、合作社310户、农场96户，分别增长8.1%、3.4%、12.6%。',
    [
      { text: '1.2万户', indicator: '新登记企业' },
      { text: '310户', indicator: ['新登记合作社', '合作社'] },
      { text: '96户', indicator: ['新登记农场', '农场'] },
      { text: '8.1%', indicator: '新登记企业', delta: 'up' },
      { text: '3.4%', indicator: ['新登记合作社', '合作社'], delta: 'up' },
      { text: '12.6%', indicator: ['新登记农场', '农场'], delta: 'up' },
    ],
  ],
]);

table('a verb shared by several things', [
  [
    '办理群众来信418件和网络留言967件。',
    [
      { text: '418件', indicator: '办理群众来信' },
      { text: '967件', indicator: '办理网络留言' },
    ],
  ],
  [
    '新建公园6座、游园15处。',
    [
      { text: '6座', indicator: '新建公园' },
      { text: '15处', indicator: '新建游园' },
    ],
  ],
  [
    '检查餐饮门店1200家、食品摊点460个、学校食堂88所。',
    [
      { text: '1200家', indicator: '检查餐饮门店' },
      { text: '460个', indicator: '检查食品摊点' },
      { text: '88所', indicator: '检查学校食堂' },
    ],
  ],
  [
    '出动警力4200人次、车辆860台次。',
    [
      { text: '4200人次', indicator: '出动警力' },
      { text: '860台次', indicator: '出动车辆' },
    ],
  ],
  [
    '发放创业贷款320笔、稳岗补贴1150万元。',
    [
      { text: '320笔', indicator: '发放创业贷款' },
      { text: '1150万元', indicator: '发放稳岗补贴' },
    ],
  ],
  [
    '缴获枪支3支、子弹126发和管制刀具57把。',
    [
      { text: '3支', indicator: '缴获枪支' },
      { text: '126发', indicator: '缴获子弹' },
      { text: '57把', indicator: '缴获管制刀具' },
    ],
  ],
  [
    '表彰先进集体12个和先进个人40名。',
    [
      { text: '12个', indicator: ['表彰先进集体', '先进集体'] },
      { text: '40名', indicator: ['表彰先进个人', '先进个人'] },
    ],
  ],
]);

table('a head shared by several names, whose figures are matched in order', [
  [
    '城镇和农村居民人均收入分别增长5.6%和7.1%。',
    [
      { text: '5.6%', indicator: ['城镇居民人均收入', '城镇人均收入'], delta: 'up' },
      { text: '7.1%', indicator: '农村居民人均收入', delta: 'up' },
    ],
  ],
  [
    '治安、刑事案件发案量同比分别下降9.8%和14.2%。',
    [
      { text: '9.8%', indicator: '治安案件发案量', delta: 'down' },
      { text: '14.2%', indicator: '刑事案件发案量', delta: 'down' },
    ],
  ],
  [
    '早稻和晚稻单产分别达到460公斤和498公斤。',
    [
      { text: '460公斤', indicator: '早稻单产' },
      { text: '498公斤', indicator: '晚稻单产' },
    ],
  ],
  [
    '高中、初中在校生分别为1.9万人、3.4万人。',
    [
      { text: '1.9万人', indicator: '高中在校生' },
      { text: '3.4万人', indicator: '初中在校生' },
    ],
  ],
]);

table('full names in a list, whose figures are matched in order', [
  [
    '立案率、结案率、执结率分别为99.1%、97.4%和88.6%。',
    [
      { text: '99.1%', indicator: '立案率' },
      { text: '97.4%', indicator: '结案率' },
      { text: '88.6%', indicator: '执结率' },
    ],
  ],
  [
    '小微企业贷款和涉农贷款同比分别增长21.3%和13.8%。',
    [
      { text: '21.3%', indicator: '小微企业贷款', delta: 'up' },
      { text: '13.8%', indicator: '涉农贷款', delta: 'up' },
    ],
  ],
  [
    '婴儿死亡率、孕产妇建册率分别为2.1‰、98.9%。',
    [
      { text: '2.1‰', indicator: '婴儿死亡率' },
      { text: '98.9%', indicator: '孕产妇建册率' },
    ],
  ],
  [
    '煤炭产量、发电量、水泥产量分别完成260万吨、31亿千瓦时、145万吨。',
    [
      { text: '260万吨', indicator: '煤炭产量' },
      { text: '31亿千瓦时', indicator: '发电量' },
      { text: '145万吨', indicator: '水泥产量' },
    ],
  ],
]);

table('one figure that several names share is one row with all of them', [
  ['抽检合格率、追溯覆盖率均达到100%。', [{ text: '100%', indicator: '抽检合格率、追溯覆盖率' }]],
  ['立案及时率和文书公开率均为99.5%。', [{ text: '99.5%', indicator: '立案及时率和文书公开率' }]],
]);

table('coordination without a figure', [
  ['公诉、自诉案件均依法办理。', []],
  ['办信、办访、办网工作统筹推进。', []],
  ['立案率和结案率分别创下近年来最好水平。', []],
  ['城镇和农村供水均由同一主体运营。', []],
]);

table('a noun that may also be a verb shares the verb before it', [
  [
    '办理来信88件和来访64件。',
    [
      { text: '88件', indicator: '办理来信' },
      { text: '64件', indicator: '办理来访' },
    ],
  ],
  [
    '受理投诉52件，办结48件。',
    [
      { text: '52件', indicator: '受理投诉' },
      { text: '48件', indicator: ['投诉办结', '办结'] },
    ],
  ],
]);
