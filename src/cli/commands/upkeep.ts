import type { ReissueReason } from '../../../types/services';
import { type PublicTypeName, publicTypeNamed, publicTypes } from '../../domain/public-model';
import { service } from '../../plugin-kit/strapi/service';
import { CannotRun } from '../failure';
import { inLanguage, type Work } from './command';

export interface VerifyOptions {
  /** A file of anchors, absolute. */
  readonly anchor?: string;
}

export const verify =
  ({ anchor }: VerifyOptions): Work =>
  async ({ strapi, language }) => {
    const say = inLanguage(language);
    const asked = anchor === undefined ? {} : { anchors: anchor };
    const result = await service(strapi, 'publication', 'upkeep').verify(asked);
    const { ok, entries, documents, head, faults, anchors, outdated } = result;
    const lines = ok
      ? [say('账本、公开库与后台一致', 'Ledger, store and documents agree')]
      : [
          say(`发现 ${faults.length} 处不一致`, `${faults.length} faults found`),
          ...faults.map((fault) => `  ${fault}`),
        ];
    const counts = say(
      `账本 ${entries} 条  公开文档 ${documents} 份  末尾 ${head.seq} ${head.hash}`,
      `ledger entries ${entries}  public documents ${documents}  head ${head.seq} ${head.hash}`,
    );
    const kept = anchors
      ? [
          say(
            `锚点 ${anchors.read} 个  第 ${anchors.first} 至 ${anchors.last} 条`,
            `anchors ${anchors.read}  entries ${anchors.first} to ${anchors.last}`,
          ),
        ]
      : [];
    const total = outdated.reduce((sum, { documents }) => sum + documents, 0);
    const hint = say(
      `${total} 份公开文档按旧的公开字段登记；执行 reissue --all 可补上新字段`,
      `${total} public documents were recorded with older declarations: reissue --all brings in what has been added`,
    );
    const text = [...lines, counts, ...kept, ...(total > 0 ? [hint] : [])].join('\n');
    return { result, text, isFaulty: !ok };
  };

export const rebuild: Work = async ({ strapi, language }) => {
  const result = await service(strapi, 'publication', 'upkeep').rebuild();
  const text = inLanguage(language)(
    `公开库已按账本重建：${result.documents} 份，${result.ms} 毫秒`,
    `The store was made anew from the ledger: ${result.documents} documents, ${result.ms} ms`,
  );
  return { result, text, isFaulty: false };
};

/** `--type NAME` or `--all`, one of them. Found out before Strapi is loaded. */
export const mustBeOneOf = (type: string | undefined, all: boolean | undefined): PublicTypeName | 'all' => {
  if (type !== undefined && !all) return mustBeType(type);
  if (type === undefined && all) return 'all';
  throw new CannotRun(
    'USAGE',
    { zh: 'reissue 需要 --type 或 --all，二者选一', en: 'reissue takes --type or --all, one of them' },
    { zh: '全部类型：reissue --all', en: 'All types: reissue --all' },
  );
};

const mustBeType = (name: string): PublicTypeName => {
  const type = publicTypeNamed(name);
  if (type) return type.name;
  const known = publicTypes.map((type) => type.name).join(', ');
  throw new CannotRun(
    'NO_TYPE',
    { zh: `没有公开类型“${name}”`, en: `There is no public type "${name}"` },
    { zh: `可用：${known}`, en: `Known: ${known}` },
  );
};

/** Documents of one type, or of all of them one after the other; of all, the result has each type's numbers, too. */
export const reissue =
  (name: PublicTypeName | 'all', reason: ReissueReason): Work =>
  async ({ strapi, language, progress }) => {
    const upkeep = service(strapi, 'publication', 'upkeep');
    const names = name === 'all' ? publicTypes.map((type) => type.name) : [name];
    const types: Array<{ type: PublicTypeName; documents: number; entries: number; ms: number }> = [];
    for (const type of names) {
      types.push({ type, ...(await upkeep.reissue(type, reason)) });
      progress(types.length, names.length);
    }
    const sum = (of: 'documents' | 'entries' | 'ms') => types.reduce((total, type) => total + type[of], 0);
    const result = {
      documents: sum('documents'),
      entries: sum('entries'),
      ms: sum('ms'),
      ...(name === 'all' ? { types } : {}),
    };
    const text = inLanguage(language)(
      `已重新登记 ${result.documents} 份，新增账本 ${result.entries} 条，${result.ms} 毫秒`,
      `${result.documents} documents reissued, ${result.entries} entries appended, ${result.ms} ms`,
    );
    return { result, text, isFaulty: false };
  };

const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'ApplicationError';

export const redact =
  (seq: number, reason: string): Work =>
  async ({ strapi, language }) => {
    const say = inLanguage(language);
    try {
      const result = await service(strapi, 'publication', 'upkeep').redact(seq, reason);
      const text = result.redacted
        ? say(`账本第 ${seq} 条的内容已抹除`, `The text of entry ${seq} has been taken out`)
        : say(`账本第 ${seq} 条的内容此前已抹除`, `The text of entry ${seq} was taken out before`);
      return { result, text, isFaulty: false };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return {
        result: { seq, redacted: false, problem: error.message },
        text: `✗ ${error.message}`,
        isFaulty: true,
      };
    }
  };
