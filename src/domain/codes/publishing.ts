import { list } from './list';

export const legalStatuses = list({
  'in-force': { zh: '现行有效', en: 'In force' },
  replaced: { zh: '已被替代', en: 'Replaced' },
  repealed: { zh: '已废止', en: 'Repealed' },
});

export const validities = list({
  valid: { zh: '有效', en: 'In force' },
  amended: { zh: '已修改', en: 'Amended' },
  repealed: { zh: '已废止', en: 'Repealed' },
  expired: { zh: '已失效', en: 'Expired' },
});

export const interpretationForms = list({
  'press-conference': { zh: '新闻发布会', en: 'Press conference' },
  interview: { zh: '在线访谈', en: 'Interview' },
  qa: { zh: '简明问答', en: 'Questions and answers' },
  infographic: { zh: '图表图解', en: 'Infographic' },
  case: { zh: '案例说明', en: 'Case' },
  expert: { zh: '专家解读', en: 'Expert' },
  text: { zh: '文字解读', en: 'Text' },
});

/** Columns of a website (专栏), by how often they must be renewed. */
export const columnKinds = list({
  news: { zh: '动态要闻', en: 'News' },
  notice: { zh: '通知公告', en: 'Notices' },
  policy: { zh: '政策文件', en: 'Policy' },
});

/** A participation event's state follows from its dates (src/domain/participation); it is never typed in. */
export const eventStates = list({
  upcoming: { zh: '未开始', en: 'Upcoming' },
  open: { zh: '进行中', en: 'Open' },
  closed: { zh: '已结束，待反馈', en: 'Closed, result awaited' },
  answered: { zh: '已反馈', en: 'Answered' },
});
