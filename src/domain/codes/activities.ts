import { list } from './list';

/** How the public takes part in a decision (《重大行政决策程序暂行条例》 art. 14). */
export const participationForms = list({
  symposium: { zh: '座谈会', en: 'Symposium' },
  hearing: { zh: '听证会', en: 'Hearing' },
  'field-visit': { zh: '实地走访', en: 'Field visit' },
  'public-comment': { zh: '公开征求意见', en: 'Public comment' },
  questionnaire: { zh: '问卷调查', en: 'Questionnaire' },
  'opinion-poll': { zh: '民意调查', en: 'Opinion poll' },
  'meeting-attendance': { zh: '列席会议', en: 'Attending meetings' },
});

/** What units do to learn from one another (the notice, 三: 业务培训、经验交流). */
export const trainingKinds = list({
  training: { zh: '业务培训', en: 'Training' },
  'experience-exchange': { zh: '经验交流', en: 'Exchange of experience' },
  'field-study': { zh: '观摩学习', en: 'Study visit' },
});
