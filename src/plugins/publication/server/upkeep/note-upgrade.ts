import type { Core } from '@strapi/strapi';
import type { Outdated } from '../../../../../types/services';
import type { CodeName, Language } from '../../../../domain/codes';
import { publicType } from '../../../../domain/public-model';
import { rows } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { outdatedDocuments } from './outdated';

const storeMadeAnew = (types: readonly string[]): CodeName => ({
  zh: `公开库按账本重建：${types.length} 类`,
  en: `store made anew from the ledger for ${types.length} types`,
});

/** What readers do not see yet, and what brings it in. */
const reissueWanted = (outdated: readonly Outdated[]): CodeName => {
  const list = (language: Language) =>
    outdated.map(({ type, documents }) => `${publicType(type).label[language]} ${documents}`).join(', ');
  return {
    zh: `以下公开文档按旧的公开字段登记，新增的字段（如附件、正文图片）读者还看不到：${list('zh')}。请执行 npm run gongkai -- reissue --all`,
    en: `These public documents were recorded with older declarations; readers do not see what has been added (attachments, pictures in texts): ${list('en')}. Run npm run gongkai -- reissue --all`,
  };
};

/** Tells whoever starts another release what it did to the store, and what is left to do. An empty ledger is a first start. */
export const noteUpgrade = async (strapi: Core.Strapi, madeAnew: readonly string[]): Promise<void> => {
  const sql = strapi.db.connection;
  const [head] = await rows<{ seq: string }>(sql, 'SELECT seq FROM gongkai.ledger_head');
  if (Number(head?.seq ?? 0) === 0) return;
  const notes = service(strapi, 'publication', 'startNotes');
  if (madeAnew.length > 0) notes.add(storeMadeAnew(madeAnew));
  const outdated = await outdatedDocuments(sql);
  if (outdated.length > 0) notes.add(reissueWanted(outdated));
};
