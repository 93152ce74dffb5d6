import type { Outdated } from '../../../../../types/services';
import type { CodeName } from '../../../../domain/codes';
import { publicType } from '../../../../domain/public-model';

export const storeMadeAnew = (types: readonly string[]): CodeName => ({
  zh: `公开库按账本重建：${types.length} 类`,
  en: `store made anew from the ledger for ${types.length} types`,
});

/** After an upgrade: what readers do not see yet, and what brings it in. */
export const reissueWanted = (outdated: readonly Outdated[]): CodeName => {
  const list = (language: 'zh' | 'en') =>
    outdated.map(({ type, documents }) => `${publicType(type).label[language]} ${documents}`).join(', ');
  return {
    zh: `以下公开文档按旧的公开字段登记，新增的字段（如附件、正文图片）读者还看不到：${list('zh')}。请执行 npm run gongkai -- reissue --all`,
    en: `These public documents were recorded with older declarations; readers do not see what has been added (attachments, pictures in texts): ${list('en')}. Run npm run gongkai -- reissue --all`,
  };
};
