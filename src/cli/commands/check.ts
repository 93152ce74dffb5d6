import type { CheckReport } from '../../../types/services';
import { bands, type Language, severities } from '../../domain/codes';
import { service } from '../../plugin-kit/strapi/service';
import { cited } from '../terminal/cited';
import { table } from '../terminal/table';
import { inLanguage, type Work } from './command';

export interface CheckOptions {
  readonly unit?: string;
  readonly domain?: string;
  readonly profile?: string;
}

const shownFindings = 40;

const scores = (
  heading: readonly string[],
  rows: ReadonlyArray<{ name: string; items: number; score: number }>,
): string[] =>
  rows.length > 1
    ? [
        '',
        table(
          heading,
          rows.map(({ name, items, score }) => [name, items, score]),
        ),
      ]
    : [];

const findings = ({ findings }: CheckReport, language: Language): string[] => {
  if (findings.length === 0) return [];
  const say = inLanguage(language);
  const shown = findings.slice(0, shownFindings);
  const { mark, lines } = cited(shown.map(({ source }) => source.text));
  const rows = shown.map(({ rule, severity, unit, title, message, hint, points, source, waiver }) => [
    severities[severity][language],
    unit ?? '',
    title,
    message,
    waiver
      ? say(`已豁免至${waiver.until}：${waiver.reason}`, `Waived until ${waiver.until}: ${waiver.reason}`)
      : hint,
    points,
    mark(source.text),
    rule,
  ]);
  const more = findings.length - rows.length;
  return [
    '',
    table(
      [
        say('程度', 'Severity'),
        say('单位', 'Unit'),
        say('事项', 'Item'),
        say('问题', 'Finding'),
        say('怎样改', 'Hint'),
        say('分值', 'Points'),
        say('依据', 'Source'),
        say('规则', 'Rule'),
      ],
      rows,
      40,
    ),
    '',
    say('依据', 'Sources'),
    ...lines,
    ...(more > 0 ? [say(`另有 ${more} 条，用 --json 可得全部`, `${more} more: --json gives them all`)] : []),
  ];
};

const bandName = (band: string, language: Language): string =>
  Object.hasOwn(bands, band) ? bands[band as keyof typeof bands][language] : band;

const textOf = (report: CheckReport, language: Language): string => {
  const say = inLanguage(language);
  const heading = (of: string) => [of, say('事项数', 'Items'), say('得分', 'Score')];
  return [
    say(
      `得分 ${report.score}（${bandName(report.band, language)}）  事项 ${report.items}  问题 ${report.findings.length}`,
      `Score ${report.score} (${bandName(report.band, language)})  items ${report.items}  findings ${report.findings.length}`,
    ),
    ...scores(
      heading(say('单位', 'Unit')),
      report.byUnit.map(({ unit, ...rest }) => ({ name: unit, ...rest })),
    ),
    ...scores(
      heading(say('领域', 'Domain')),
      report.byDomain.map(({ domain, ...rest }) => ({ name: domain, ...rest })),
    ),
    ...findings(report, language),
  ].join('\n');
};

export const check =
  (options: CheckOptions): Work =>
  async ({ strapi, language }) => {
    const report = await service(strapi, 'completeness', 'check').check({ ...options, language });
    const isFaulty = report.findings.some(({ severity }) => severity === 'error');
    return { result: report, text: textOf(report, language), isFaulty };
  };
