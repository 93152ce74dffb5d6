import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const people = ['王五一', '李四', '赵建国', '张三', '陈小梅', '刘某', '周*华', '马秀英'];
const homes = [
  '西关街道纺织社区劳动路12号院3排7号',
  '西关街道劳动路35号',
  '青岚县石桥镇东沟村二组9号',
  '建设路中段2号楼3单元501室',
  '和平小区6栋2单元302',
  '土寨沟村三组15号',
  '矿工路社区光明巷8号',
  '东高皇街道上徐村1组22号',
  '北环路46号院4号楼2单元7号',
  '石桥乡柳树湾4组11号',
  '幸福街东段19号附2号',
  '纺织家属院9号楼1单元202户',
];
const offices = [
  '建设路中段12号',
  '东安路南段32号院1号楼306室',
  '矿工路18号',
  '石桥镇东沟村村委会院内',
  '光明路与和平路交叉口东北角',
  '劳动路北段7号',
];

const digest = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0);

export interface HomeSentence {
  readonly text: string;
  readonly isHome: boolean;
  readonly unseen: boolean;
}

/** Each sentence with several people, homes and offices. */
export const homeSentences = (): readonly HomeSentence[] =>
  readFileSync(resolve(import.meta.dirname, 'homes.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^[+-] /.test(line))
    .flatMap((line) =>
      Array.from({ length: line.startsWith('+') ? 6 : 16 }, (_, turn) => {
        const pick = (list: readonly string[], step: number): string =>
          list[(digest(line) + turn * step) % list.length] ?? '';
        const text = line
          .slice(2)
          .replace('{x}', pick(people, 3))
          .replace('{h}', pick(homes, 5))
          .replace('{o}', pick(offices, 1));
        return { text, isHome: line.startsWith('+'), unseen: digest(line) % 3 === 0 };
      }),
    );
