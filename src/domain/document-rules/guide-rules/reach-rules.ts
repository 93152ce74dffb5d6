import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import type { JudgedGuide } from './judged-guide';

/** A page of a named host: whatever else a browser would run or open must not stand there. */
const httpsPage = /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/iu;

/** Where to go, at what hours, on which page, whom to call. */
export const reachRules: readonly Rule<JudgedGuide>[] = [
  {
    element: null,
    ...ruled('guide.place.missing'),
    message: { zh: '未写明在哪里办理', en: 'It does not say where it is done' },
    hint: {
      zh: '填写办理地点的地址；全程网上办理的，填写网上办理地址',
      en: 'Give the address of a place, or the page where it is done online',
    },
    hits: ({ places, onlineUrl }) =>
      saysSomething(onlineUrl) || places.some(({ address }) => saysSomething(address))
        ? []
        : [{ field: 'places' }],
  },
  {
    element: null,
    ...ruled('guide.place.no-hours'),
    message: { zh: '未写明办理时间', en: 'The hours are missing' },
    hint: { zh: '写明哪几天、几点到几点', en: 'Say on which days, from when to when' },
    hits: ({ places }) =>
      places.flatMap(({ address, hours }, index) =>
        saysSomething(address) && !saysSomething(hours) ? [{ field: `places.${index}.hours` }] : [],
      ),
  },
  {
    element: null,
    ...ruled('guide.online.not-https'),
    message: { zh: '网上办理地址不是 https:// 开头的网址', en: 'The online address is no https page' },
    hint: {
      zh: '填写完整网址，如 https://www.hnzwfw.gov.cn/',
      en: 'Give it in full: https://www.hnzwfw.gov.cn/',
    },
    hits: ({ onlineUrl }) =>
      onlineUrl !== null && !httpsPage.test(onlineUrl) ? [{ field: 'onlineUrl' }] : [],
  },
  {
    element: null,
    ...ruled('guide.online.missing'),
    message: {
      zh: '到现场次数为0，但没有网上办理地址',
      en: 'Nobody has to come, and no online address is given',
    },
    hint: { zh: '填写网上办理地址，或改正到现场次数', en: 'Give the online address, or correct the visits' },
    hits: ({ visits, onlineUrl }) =>
      visits === 0 && !saysSomething(onlineUrl) ? [{ field: 'onlineUrl' }] : [],
  },
  {
    element: null,
    ...ruled('guide.phone.missing'),
    message: { zh: '未填写咨询电话', en: 'There is no telephone for questions' },
    hint: { zh: '填写有人接听的办公电话', en: 'Give an office telephone that is answered' },
    hits: ({ phone }) => (saysSomething(phone) ? [] : [{ field: 'phone' }]),
  },
  {
    element: null,
    ...ruled('guide.supervision-phone.missing'),
    message: { zh: '未填写监督电话', en: 'There is no telephone for complaints' },
    hint: {
      zh: '填写受理投诉的办公电话，如12345',
      en: 'Give the office telephone for complaints, such as 12345',
    },
    hits: ({ supervisionPhone }) => (saysSomething(supervisionPhone) ? [] : [{ field: 'supervisionPhone' }]),
  },
];
