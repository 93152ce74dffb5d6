import { service } from '../../plugin-kit/strapi/service';
import { table } from '../terminal/table';
import { inLanguage, type Work } from './command';

/** What public documents cite and the register of legal bases lacks: the list from which it grows. */
export const missingBases: Work = async ({ strapi, language }) => {
  const say = inLanguage(language);
  const citations = await service(strapi, 'completeness', 'bases').missing();
  const rows = citations.map(({ documents, title, number }) => [documents, title ?? '', number ?? '']);
  const text =
    citations.length === 0
      ? say('公开内容引用的法规依据都在名录中', 'Whatever is cited stands in the register')
      : [
          table([say('引用', 'Cited by'), say('名称', 'Title'), say('文号', 'Number')], rows),
          '',
          say(
            '在后台“法规依据”中登记：名称、文号、效力；被替代的写明替代者',
            'Enter them in the admin under “Legal bases”: title, number, validity, and what replaced them',
          ),
        ].join('\n');
  return { result: { citations }, text, isFaulty: false };
};
