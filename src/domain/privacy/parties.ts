/** What a notice calls private persons by: the part each plays, or the household that something is given to. */

/** Before 人: who calls on an office, owns a house, is given something, or is hurt. */
const PART =
  '(?:申请|建房|参保|委托|保证|担保|借款|抵押|赠与|受让|出租|诉求|收货|受益|受助|受援|被?征收|产权|权利|所有|使用|监护|来访|来信|信访|投诉|举报|反映|求助|报警|报案|承租|求职|捐献|领养|收养|抚养|共有|继承|当事|被执行|被处罚|违法行为|失信|受害|养犬|照料)';
/** Before 户. */
const KIND =
  '(?:农|住|受益|贫困|脱贫|监测|低保|五保|改厕|危房|搬迁|拆迁|征迁|回迁|安置|补贴|帮扶|困难|被征收|建房|报装|欠[费缴]|热用|用)';
/** 申请人, 低保户, 村民, 救助对象. */
export const PARTY = `(?:户主|业主|客户|房主|房东|犬主|购机者|村民|居民|学生|失主|${KIND}户|${PART}人|(?:救助|帮扶|补助|供养|扶助|优抚|保障|安置|批准|审批|配租)对象)`;
