import { service } from '../../plugin-kit/strapi/service';
import { table } from '../terminal/table';
import { inLanguage, type Work } from './command';

/** Exit status 1 when something was refused. */
export const adopt =
  (dryRun: boolean): Work =>
  async ({ strapi, language }) => {
    const say = inLanguage(language);
    const result = await service(strapi, 'publication', 'adoption').adopt({ dryRun, language });
    const { adopted, refused } = result;
    const lines = [
      dryRun
        ? say(
            `试运行：可补登 ${adopted} 份，账本未改动`,
            `Dry run: ${adopted} could be taken over; the ledger was not touched`,
          )
        : say(`已补登账本 ${adopted} 份`, `${adopted} taken over into the ledger`),
    ];
    if (refused.length > 0) {
      const heading = [
        say('类型', 'Type'),
        say('标题', 'Title'),
        say('语言', 'Locale'),
        say('问题', 'Problem'),
        say('怎样改', 'Hint'),
      ];
      const rows = refused.map(({ type, title, locale, problem, hint }) => [
        type,
        title,
        locale,
        problem,
        hint,
      ]);
      lines.push(
        '',
        say(`未通过 ${refused.length} 处`, `Refused: ${refused.length}`),
        table(heading, rows, 40),
      );
    }
    return { result, text: lines.join('\n'), isFaulty: refused.length > 0 };
  };
