import texts from '../../type-texts/training.json';
import type { PublicType } from '../declare';
import { code, date, html, link, text } from '../fields';
import { attachments } from './parts/file';

/** Trainings and exchanges of experience on openness (业务培训、经验交流): the notice, 三. */
export const training: PublicType<'training'> = {
  name: 'training',
  graphql: 'Training',
  label: { zh: '培训和经验交流', en: 'Training' },
  texts,
  version: 1,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: { names: [], keys: ['summary'], texts: ['body', 'place', 'audience'], ahead: 4 },
  unit: 'unit',
  distinct: [
    {
      fields: ['unit', 'heldOn', 'title'],
      mayBeEmpty: ['heldOn'],
      called: { zh: '举办单位、日期和标题', en: 'unit, day and title' },
    },
  ],
  listedBy: ['unit', 'kind'],
  filteredBy: { held: 'heldOn' },
  fields: {
    title: text('Title (标题)', { required: true }),
    kind: code('trainingKinds', 'Kind of training (活动类别)', { required: true }),
    unit: link('unit', 'The unit that holds it (举办单位)', {
      required: true,
      listed: { as: 'trainings', about: 'Its trainings and exchanges (培训和经验交流)' },
    }),
    heldOn: date('The day on which it is held (举办日期)'),
    place: text('Place (地点)'),
    audience: text('For whom it is (参加对象)'),
    summary: text('One or two sentences (内容概述)'),
    body: html('Text (正文)'),
    attachments,
  },
};
