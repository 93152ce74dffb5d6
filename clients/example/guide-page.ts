import { GuidePageDocument, type GuidePageQuery, GuidesDocument } from '../typescript/src';
import { day, formed, h } from './html';
import { say } from './language';
import { applicantName } from './names';
import { attachments, card, facts, gone, guideRow, joined, rows } from './parts';
import { request } from './portal';

/** What the district does for citizens (办事指南). */
export const guidesPage = async (): Promise<Node[]> => {
  const { serviceGuides: guides } = await request(GuidesDocument, { first: 50 });
  return [
    h('h1', {}, say('办事指南', 'Services')),
    card(
      'list',
      say(`共 ${guides.totalCount} 项`, `${guides.totalCount} in all`),
      rows(guides.nodes.map(guideRow)),
    ),
  ];
};

type Guide = NonNullable<GuidePageQuery['serviceGuide']>;

const days = (count: number | null | undefined): string | false =>
  typeof count === 'number' && say(`${count}个工作日`, `${count} working days`);

const what = (guide: Guide): HTMLElement =>
  facts([
    [say('受理对象', 'For whom'), [...guide.applicants.map(applicantName), guide.audienceNote]],
    [say('受理条件', 'Conditions'), (guide.conditions ?? '').split('\n')],
    [
      say('申请材料', 'What to bring'),
      guide.noMaterials === true
        ? [say('无需材料', 'nothing')]
        : guide.materials.map(({ name, note }) => [name, note].filter(Boolean).join(say('：', ': '))),
    ],
    [
      say('办理流程', 'Steps'),
      guide.steps.map(({ name, text }) => [name, text].filter(Boolean).join(say('：', ': '))),
    ],
    [say('法定时限', 'Limit of the law'), [days(guide.statutoryDays)]],
    [say('承诺时限', 'Promised'), [days(guide.promisedDays), guide.timeLimitNote]],
    [say('收费', 'Fee'), [guide.free === true ? say('不收费', 'free of charge') : guide.fee, guide.feeBasis]],
    [say('办理结果', 'Result'), [guide.result]],
    [
      say('办理地点', 'Where'),
      guide.places.map(({ name, address, hours }) => joined([name, address, hours])),
    ],
    [say('咨询电话', 'Telephone'), [guide.phone]],
    [say('监督电话', 'Complaints'), [guide.supervisionPhone]],
    [
      say('办理依据', 'Legal basis'),
      guide.legalBases.map(({ text, legalBasis }) => text ?? legalBasis?.title),
    ],
  ]);

export const guidePage = async (id: string): Promise<Node[]> => {
  const { serviceGuide: guide } = await request(GuidePageDocument, { id });
  if (!guide)
    return gone(
      say('该指南未公开或已撤回', 'This guide is not public, or not any more'),
      '#/guides',
      say('回到办事指南', 'To all services'),
    );
  const { catalogItem: item } = guide;
  return [
    h('p', { class: 'soft' }, h('a', { href: '#/guides' }, say('办事指南', 'Services'))),
    h('h1', {}, guide.title),
    h(
      'p',
      { class: 'soft' },
      joined([
        guide.unit.name,
        guide.itemCode,
        say(`${day(guide.updatedAt)}更新`, `updated ${day(guide.updatedAt)}`),
      ]),
    ),
    card(
      'guide',
      say('办理要素', 'What you need to know'),
      what(guide),
      guide.onlineUrl ? h('p', {}, h('a', { href: guide.onlineUrl }, say('网上办理', 'Apply online'))) : null,
    ),
    guide.body || guide.attachments.length > 0
      ? card(
          'more',
          say('说明与附件', 'More, and files'),
          guide.body ? formed(guide.body) : null,
          attachments(guide.attachments),
        )
      : document.createTextNode(''),
    item
      ? h(
          'p',
          {},
          say('对应目录事项：', 'Item of the catalogue: '),
          h('a', { href: `#/item/${item.id}` }, joined([item.level1, item.level2])),
        )
      : document.createTextNode(''),
  ];
};
