import { type Finding, makeFinding } from '../../../../domain/finding';
import type { PublicType } from '../../../../domain/public-model';

export const chineseFirst = (): Finding =>
  makeFinding('locale.chinese-first', {
    field: null,
    message: { zh: '中文版尚未公开', en: 'The Chinese version is not public' },
    hint: {
      zh: '请先写好并发布中文版，再发布英文版：两个版本共用单位、日期等信息',
      en: 'Write and publish the Chinese version first: both share unit, dates and the like',
    },
  });

export const stillTranslated = (type: PublicType): Finding =>
  makeFinding('locale.still-translated', {
    field: null,
    message: { zh: '英文版仍在公开', en: 'The English version is still public' },
    hint: type.drafts
      ? {
          zh: '请先在语言菜单中切换到英文版，将其撤下，再撤下中文版',
          en: 'Switch to the English version, withdraw it, then the Chinese one',
        }
      : {
          zh: '请先在语言菜单中切换到英文版，将其删除，再删除中文版',
          en: 'Switch to the English version, delete it, then the Chinese one',
        },
  });

export const missingLink = (field: string, target: PublicType): Finding =>
  makeFinding('link.not-public', {
    field,
    message: {
      zh: `所关联的${target.label.zh}尚未公开`,
      en: `The linked ${target.label.en.toLowerCase()} is not public`,
    },
    hint: { zh: `请先发布该${target.label.zh}，再发布本条`, en: 'Publish it first, then this one' },
  });

export const stillNeeded = (type: PublicType, titles: readonly string[], total: number): Finding => {
  const more = total > titles.length;
  return makeFinding('link.still-needed', {
    field: null,
    message: {
      zh: `仍有 ${total} 条已公开的${type.label.zh}以它为依托：${titles.join('、')}${more ? ' 等' : ''}`,
      en: `${total} public documents (${type.label.en}) still need it: ${titles.join(', ')}${more ? ' …' : ''}`,
    },
    hint: {
      zh: `请先撤回或改挂这些${type.label.zh}；停用的单位、领域等请填写停用日期和承接对象，不要删除`,
      en: 'Withdraw or re-link them first; retire units and domains with a date and a successor instead of deleting them',
    },
  });
};
