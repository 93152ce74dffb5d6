import texts from '../../type-texts/participation-event.json';
import type { PublicType } from '../declare';
import { code, datetime, html, link, text } from '../fields';
import { attachments } from './parts/file';
import { contact } from './unit';

export const participationEvent: PublicType<'participation-event'> = {
  name: 'participation-event',
  graphql: 'ParticipationEvent',
  label: { zh: '公众参与活动', en: 'Participation event' },
  texts,
  version: 2,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: {
    names: [],
    keys: ['summary'],
    texts: ['body', 'ways', 'place', 'contact', 'shortPeriodReason', 'result'],
    ahead: 4,
  },
  unit: 'unit',
  distinct: [
    {
      fields: ['unit', 'startsAt', 'title'],
      mayBeEmpty: ['startsAt'],
      called: { zh: '主办单位、开始时间和标题', en: 'unit, start and title' },
    },
  ],
  listedBy: ['unit', 'domain', 'form', 'policy'],
  fields: {
    title: text('Title (标题)', { required: true }),
    form: code('participationForms', 'Form of participation (参与形式)', { required: true }),
    unit: link('unit', 'The unit that holds it (主办单位)', {
      required: true,
      listed: { as: 'participationEvents', about: 'Its events (公众参与)' },
    }),
    domain: link('domain', 'The domain (领域)', {
      listed: { as: 'participationEvents', about: 'Its events (公众参与)' },
    }),
    policy: link('policy', 'The policy in question', {
      listed: {
        as: 'participationEvents',
        about: 'Events in which the public could take part in it (公众参与)',
      },
    }),
    summary: text('What is asked and why (事项说明)'),
    body: html('The text or the draft for comment'),
    startsAt: datetime('Start (开始时间)'),
    endsAt: datetime('End (结束时间)'),
    shortPeriodReason: text('Why the period is shorter than the law asks (缩短期限的理由)'),
    ways: text('How to take part (参与方式)'),
    place: text('Place'),
    contact,
    result: text('What was adopted and why (结果反馈)'),
    resultAt: datetime('When the result was made public'),
    attachments,
  },
};
