import type { Core } from '@strapi/strapi';
import { publicTypes } from '../../../src/domain/public-model';
import { wordyDocument } from '../../samples/wordy-document';

type Links = Readonly<Record<'unit' | 'domain' | 'policy', string>>;

const documents = (strapi: Core.Strapi, name: string) =>
  strapi.documents(`api::${name}.${name}` as 'api::unit.unit');

const idOf = async (strapi: Core.Strapi, name: string, filters: object): Promise<string> => {
  const found = await documents(strapi, name).findFirst({ filters });
  if (!found) throw new Error(`The starter data has no ${name} ${JSON.stringify(filters)}`);
  return found.documentId;
};

/** One document of each type of which the starter data has none, so that every edit page has something to show. */
const drafts = ({ unit, domain, policy }: Links): ReadonlyArray<readonly [string, object]> => [
  [
    'catalog-item',
    {
      unit,
      domain,
      level1: '最低生活保障',
      level2: '审核审批信息',
      contentElements: [{ text: '低保对象名单', required: true }],
      legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）' }],
      timeLimit: { text: '信息形成之日起20个工作日内' },
      channels: ['website', 'notice-board'],
      levels: ['county'],
      method: 'proactive',
      fiveOpen: 'result',
    },
  ],
  ['column', { code: 'tzgg', name: '通知公告', kind: 'notice', unit }],
  ['disclosure', { title: '低保对象名单公示', unit, attachments: [{ name: '名单' }] }],
  [
    'interpretation',
    { title: '一图读懂低保政策', unit, policy, form: 'infographic', attachments: [{ name: '图' }] },
  ],
  ['response', { title: '关于低保标准的回应', unit, policy, body: '<p>自七月起提高。</p>' }],
  [
    'participation-event',
    { title: '征求低保实施细则意见', unit, domain, form: 'hearing', contact: { office: '社会救助股' } },
  ],
  [
    'service-guide',
    {
      title: '最低生活保障对象认定',
      unit,
      domain,
      applicants: ['natural-person'],
      audience: 'specific',
      materials: [{ name: '居民身份证', form: 'copy', copies: 1, required: true }],
      steps: [{ name: '受理', office: '街道便民服务中心' }],
      legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）' }],
      places: [{ name: '区政务服务中心' }],
      attachments: [{ name: '申请表' }],
    },
  ],
];

export const makeSamples = async (strapi: Core.Strapi): Promise<void> => {
  const links: Links = {
    unit: await idOf(strapi, 'unit', { code: 'WD-MZJ' }),
    domain: await idOf(strapi, 'domain', { code: 'social-assistance' }),
    policy: await idOf(strapi, 'policy', {}),
  };
  const made = drafts(links);
  const others = publicTypes
    .filter(
      ({ name, drafts: hasDrafts }) =>
        hasDrafts && name !== 'policy' && !made.some(([known]) => known === name),
    )
    .map((type) => [type.name, wordyDocument(type, '公开', links)] as const);
  for (const [name, data] of [...made, ...others])
    await documents(strapi, name).create({ data, locale: 'zh-Hans' } as never);
};

/** What people wrote in Latin letters: the codes of domains and channels, and pages' addresses. */
export const latinData = async (strapi: Core.Strapi): Promise<ReadonlySet<string>> => {
  const written = new Set<string>();
  for (const name of ['domain', 'channel', 'guideline', 'legal-basis', 'column'])
    for (const document of await documents(strapi, name).findMany({ limit: 1000 }))
      for (const value of Object.values(document)) if (typeof value === 'string') written.add(value);
  return written;
};
