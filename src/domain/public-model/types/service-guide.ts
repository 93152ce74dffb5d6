import texts from '../../type-texts/service-guide.json';
import type { PublicType } from '../declare';
import { boolean, code, codesOf, groups, html, integer, link, text } from '../fields';
import { citations } from './parts/catalogue-parts';
import { attachments } from './parts/file';

const material = {
  name: text('Name of the document (材料名称)'),
  form: code('materialForms', 'In what form (材料形式)'),
  copies: integer('How many (份数)'),
  required: boolean('Always, or only as the note says (是否必要)'),
  note: text('When it is needed, where to get it (备注)'),
};

const step = {
  name: text('Name of the step (环节名称)'),
  text: text('What is done, and what the applicant does (办理内容)'),
  office: text('The unit or post that does it (办理单位或岗位)'),
  time: text('How long it takes, as written (办理时限)'),
};

const place = {
  name: text('Hall and window (地点名称)'),
  address: text('Address (地址)'),
  hours: text('Opening hours (办理时间)'),
};

/** What a citizen needs to get a thing done: the notice, 二（五）; 优化营商环境条例 art. 35. */
export const serviceGuide: PublicType<'service-guide'> = {
  name: 'service-guide',
  graphql: 'ServiceGuide',
  label: { zh: '办事指南', en: 'Service guide' },
  texts,
  version: 1,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: {
    names: ['itemCode'],
    keys: ['conditions'],
    texts: [
      'audienceNote',
      'materials',
      'steps',
      'legalBases',
      'timeLimitNote',
      'fee',
      'feeBasis',
      'result',
      'places',
      'body',
    ],
    narrowedBy: ['audience', 'applicant'],
    ahead: 5,
  },
  unit: 'unit',
  key: 'itemCode',
  distinct: [
    {
      fields: ['unit', 'itemCode', 'title'],
      mayBeEmpty: ['itemCode'],
      called: { zh: '实施主体和事项名称', en: 'unit and name' },
    },
  ],
  listedBy: ['unit', 'domain', 'catalogItem', 'audience'],
  filteredBy: { applicant: 'applicants' },
  fields: {
    title: text('Name of the service (事项名称)', { required: true }),
    itemCode: text('Code of the service, unique where it is given (事项编码)'),
    unit: link('unit', 'The unit that decides (实施主体)', {
      required: true,
      listed: { as: 'serviceGuides', about: 'How to get done what it decides (办事指南)' },
    }),
    domain: link('domain', 'The domain (领域)', {
      listed: { as: 'serviceGuides', about: 'The services of the domain (办事指南)' },
    }),
    catalogItem: link('catalog-item', 'The catalogue item that it fulfils (目录事项)', {
      listed: { as: 'serviceGuides', about: 'How citizens get it done (办事指南)' },
    }),
    applicants: codesOf('applicantKinds', 'Kinds of applicants (受理对象类别)'),
    audience: code('audiences', 'Whether anyone may apply, or a specific group (受理对象)'),
    audienceNote: text('Who may apply (受理对象说明)'),
    conditions: text('What must hold (受理条件)'),
    noMaterials: boolean('Nothing has to be handed in (无需提交材料)'),
    materials: groups('GuideMaterial', 'What has to be handed in (申请材料)', material),
    steps: groups('GuideStep', 'The procedure, in order (办理流程)', step),
    legalBases: citations('Why the service is there (设定依据)'),
    statutoryDays: integer('Working days that the law allows; null: no law says so (法定时限)'),
    promisedDays: integer('Working days that the unit promises; 0: at once (承诺时限)'),
    timeLimitNote: text('What the days do not count, and the like (时限说明)'),
    free: boolean('Nothing has to be paid (不收费)'),
    fee: text('How much has to be paid (收费标准)'),
    feeBasis: text('On what basis (收费依据)'),
    result: text('What the applicant gets (办理结果)'),
    places: groups('GuidePlace', 'Where and when (办理地点和时间)', place),
    phone: text('Office telephone for questions (咨询电话)'),
    supervisionPhone: text('Office telephone for complaints (监督电话)'),
    onlineUrl: text('Where it is done online; begins with https:// (网上办理地址)'),
    visits: integer('How often one must come; 0: all of it online (到现场次数)'),
    body: html('Remarks (备注)'),
    attachments,
  },
};
