import type { CodeName } from '../../../../domain/codes';

interface Told {
  readonly problem: CodeName;
  readonly hint: CodeName;
}

export const unknownLocale = (locale: string): Told => ({
  problem: {
    zh: `门户不使用语言“${locale}”`,
    en: `The portal does not have the locale “${locale}”`,
  },
  hint: { zh: '请在后台撤下并删除该语言版本', en: 'Withdraw and delete this version in the admin' },
});

/** A document is taken over as a whole: what is public of it in one language leans on the other. */
export const otherVersionRefused: Told = {
  problem: { zh: '同一文档的另一语言版本未通过', en: 'Another language version of the document was refused' },
  hint: {
    zh: '请先改正或撤下那个语言版本，再次执行 adopt',
    en: 'Correct or withdraw that version first, then run adopt again',
  },
};

export const unknownDocuments = (documents: number): CodeName => ({
  zh: `后台有 ${documents} 份已发布的文档不在账本中，门户不显示它们；请执行 npm run gongkai -- adopt`,
  en: `${documents} ${documents === 1 ? 'document is' : 'documents are'} published in Strapi and unknown to the ledger, and the portal does not show them: run npm run gongkai -- adopt`,
});
