/** Verbs of making and finding, behind which 一 counts: 建成一个工作站. */
export const FOUNDING_VERBS =
  /(?:建成|新建|新增|增设|设立|成立|组建|建立|开设|破获|查处|查办|侦破|打掉|抓获|投用|开工|竣工|落户|引进|培育|获批|创建|命名|申报|授权|表彰|立项|认定|完成|召开|举办|受理|审结|办结|发生)了?$/;

/** Words that stress how short a time is, behind which 一天 is a figure. */
export const SHORT_TIMES =
  /(?:仅需|只需|仅用|只用|耗时|用时|仅耗时|不到|不足|压缩[至到为]|缩短[至到为]|短[至到]|降[至到]|约|近|超过)$/;
