import type { Right } from '../../domain/posts';
import { service } from '../../plugin-kit/strapi/service';
import { inLanguage, type Work } from './command';

const named = ({ action, subject, fields, locales }: Right): string =>
  [
    action,
    subject,
    fields && fields.length > 0 && fields.length < 8 ? `[${fields.join(', ')}]` : '',
    locales && locales.length > 0 ? `(${locales.join(', ')})` : '',
  ]
    .filter(Boolean)
    .join(' ');

/** What the posts' roles lack; with `grant`, they get it. */
export const roles =
  ({ grant = false }: { readonly grant?: boolean }): Work =>
  async ({ strapi, language }) => {
    const say = inLanguage(language);
    const posts = service(strapi, 'accounts', 'roles');
    const reports = grant ? await posts.grant() : await posts.report();
    const lines = reports.flatMap(({ code, name, exists, lacks }) => [
      lacks.length === 0
        ? say(`✓ ${name}（${code}）权限齐全`, `✓ ${name} (${code}) has every right`)
        : exists
          ? say(`✗ ${name}（${code}）缺少 ${lacks.length} 项`, `✗ ${name} (${code}) lacks ${lacks.length}`)
          : say(`✗ ${name}（${code}）尚未建立`, `✗ ${name} (${code}) is not there`),
      ...(exists ? lacks.map((right) => `    ${named(right)}`) : []),
    ]);
    const isFaulty = !grant && reports.some(({ lacks }) => lacks.length > 0);
    const end = grant
      ? [say('已补齐', 'Granted')]
      : isFaulty
        ? [say('补齐：npm run gongkai -- roles --grant', 'To grant them: npm run gongkai -- roles --grant')]
        : [];
    return { result: { roles: reports, granted: grant }, text: [...lines, ...end].join('\n'), isFaulty };
  };
