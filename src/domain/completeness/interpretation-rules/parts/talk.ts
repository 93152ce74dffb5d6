/** Praise, attitudes, how it came about, when it will be talked of: it tells the reader to do nothing. */
const TALK = [
  '(?:高度重视|重视程度|意义|领会|吃透|学习贯彻|抓好落实|真抓实干|站位|思想和行动|统一思想|主动担当|钉钉子|号角|擘画|描绘|蓝图|画卷|篇章|根本遵循|里程碑|纲领性|指南|丰富|凝聚|彰显|体现了|标志着|填补|必将|为[^。，；\\n]{0,8}点赞|期待|祝愿|振奋|鼓舞|自豪|大礼|答卷|携手|无小事|初心|使命|底色|鲜明|有机统一|欣欣向荣|日臻|满园|底气|信心|理念|纷纷|认为|表示|体会|带头|入脑入心|撑了腰|鼓了劲|正当其时|清风|春风|春雨|春雷|沃土|明灯|金字招牌|越擦越亮|回望|展望|坚信|您好|大家好|总的来[讲说]|很(?:及时|必要|管用)|大事、?喜事|砥砺|行稳致远|及时雨|开创性|可复制|素有|之称|责任感|摆上|到位|情怀|收看|收听|破题)',
  '(?:发布会|座谈会|宣讲|培训班|开班|新闻|采访|记者|视频|图解|公众号|阅读量|点赞|评论区|小编|敬请|朋友圈|持续关注|点击|下载|本网|陆续|报道|媒体)',
  '(?:调研|草案|起草|几易其稿|易其稿|历时|审议|审查|征求|征集|意见建议|论证|表决|批准|启动|借鉴|参照|结合[^。，；\\n]{0,6}实际|制定本|印发了|通过了|联合印发|同时废止|起施行|有效期|会议)',
  '(?:调查|数据|应运而生|不言而喻|近年|去年|前年|以来|人次|收入|日益|突出|问题|矛盾|时有发生|投诉|反映|提案|议案|相当于全|占全|人口大国|覆盖率|我国|水平提高|千家万户)',
];
const talk = new RegExp(TALK.join('|'), 'u');

/** Such a clause is no part of the contents, whatever is counted in it. */
export const isTalk = (clause: string): boolean => talk.test(clause);

/** The clauses that are left when the talk is taken out. */
export const withoutTalk = (text: string): string =>
  text
    .split(/(?<=[，；。！？!?\n])/u)
    .filter((clause) => !isTalk(clause))
    .join('');
