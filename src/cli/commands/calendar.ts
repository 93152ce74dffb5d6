import { InvalidArgumentError } from 'commander';
import type { CalendarImport } from '../../../types/services';
import type { Language } from '../../domain/codes';
import { service } from '../../plugin-kit/strapi/service';
import { table } from '../terminal/table';
import { inLanguage, type Work } from './command';

/** A number of a document: 国办发明电〔2026〕11号. */
export const mustHaveNumber = (value: string): string => {
  if (value.trim() !== '') return value.trim();
  throw new InvalidArgumentError(
    '应写明通知文号，如“国办发明电〔2026〕11号” · should be the number of the notice',
  );
};

const faultsOf = ({ faults }: CalendarImport, language: Language): string => {
  const say = inLanguage(language);
  return [
    say('未导入：名单有以下问题', 'Nothing was taken over; what is wrong with the list:'),
    ...faults.map(({ line, value, right }) =>
      [
        line === null ? '' : say(`第${line}行`, `line ${line}`),
        value && JSON.stringify(value),
        right[language],
      ]
        .filter(Boolean)
        .join('  '),
    ),
  ].join('\n');
};

const textOf = (report: CalendarImport, dryRun: boolean, language: Language): string => {
  const say = inLanguage(language);
  const { year, days, moved, own, ignored } = report;
  const off = days.filter(({ kind }) => kind === 'off').length;
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines];
  return [
    ...(dryRun ? [say('试运行：未写入任何内容', 'Dry run: nothing was written')] : []),
    say(
      `${year}年：放假 ${off} 天，补班 ${days.length - off} 天`,
      `${year}: ${off} days off, ${days.length - off} worked`,
    ),
    ...section(
      say('本区自己的安排不变', 'The district’s own arrangements stand'),
      own.map(({ date, name }) => `${date}  ${name}`),
    ),
    ...section(say('未采用（既非放假也非补班）', 'Passed over: neither off nor worked'), ignored),
    ...(moved.length === 0
      ? [say('没有期限因此改变', 'No date has moved')]
      : [
          '',
          table(
            [say('事项', 'What'), say('原为', 'From'), say('改为', 'To')],
            moved.map(({ what, from, to }) => [what, from, to]),
          ),
        ]),
  ].join('\n');
};

/** Takes over a year's schedule, shows what it moves, and has everything judged by it. */
export const importCalendar =
  (file: string, number: string, dryRun: boolean): Work =>
  async ({ strapi, language }) => {
    const report = await service(strapi, 'completeness', 'calendar').import({ file, number, dryRun });
    const isFaulty = report.year === null;
    if (!isFaulty && !dryRun) await service(strapi, 'completeness', 'assessment').run();
    return {
      result: report,
      text: isFaulty ? faultsOf(report, language) : textOf(report, dryRun, language),
      isFaulty,
    };
  };
