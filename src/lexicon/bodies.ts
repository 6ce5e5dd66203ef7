/** How the name of a body ends that issues documents. */
export const BODY_ENDINGS = [
  '人民政府办公厅',
  '人民政府办公室',
  '人民政府',
  '政府办公厅',
  '政府办公室',
  '政府办',
  '政府',
  '行政公署',
  '人民法院',
  '人民检察院',
  '法院',
  '检察院',
  '委员会办公室',
  '委员会',
  '常委会',
  '管委会',
  '居委会',
  '村委会',
  '办事处',
  '领导小组办公室',
  '领导小组',
  '办公厅',
  '办公室',
  '总局',
  '局',
  '厅',
  '署',
  '委',
  '办',
  '总队',
  '支队',
  '调查队',
  '大队',
  '公司',
  '集团',
  '银行',
  '大学',
  '学院',
  '学校',
  '医院',
  '协会',
  '学会',
  '联合会',
  '研究院',
  '国务院',
] as const;

/** Endings that a line of prose or the name of a website may have just as well. */
export const LOOSE_BODY_ENDINGS: ReadonlySet<string> = new Set(['委', '办', '署', '厅', '局', '政府', '中心']);

/** A body of the whole country: what it issues has no region. */
export const NATIONAL_BODY =
  /^(?:中华人民共和国|全国|国务院|国家|最高人民|中国共产党中央|中共中央|中央|财政部|教育部|民政部|司法部|公安部|交通运输部|水利部|生态环境部)/;

/** A company's name says where it is registered where it begins with a division's full name, and nothing else. */
export const COMPANY = /(?:公司|集团|银行)$/;

/** Who speaks before a people's congress. */
export const OFFICES =
  /(?:市长|州长|县长|区长|省长|旗长|盟长|专员|政府主席|总理|院长|检察长|主任|副市长|代市长|代县长|代区长)$/;
