import { fileChanged, fileFindings, fileMissing } from '../../../src/domain/files';
import { personalDataFindings } from '../../../src/domain/privacy';
import { publicType } from '../../../src/domain/public-model';
import { type RegisterEntry, registerFindings, retiredFinding } from '../../../src/domain/registers';
import { reasonMissing } from '../../../src/domain/withdrawal';
import { keyTaken } from '../../../src/plugins/publication/server/gate/key-messages';
import {
  chineseFirst,
  missingLink,
  stillNeeded,
  stillTranslated,
} from '../../../src/plugins/publication/server/gate/link-messages';
import { judgeAlone } from '../judge-alone';
import type { Stories } from './story';

const policy = publicType('policy');
const unit = publicType('unit');

const says = (body: string) => () => personalDataFindings(policy, { body });

const carrying = (change: object) => () =>
  fileFindings(policy, {
    attachments: [
      {
        name: '附件',
        file: {
          name: '低保名单.pdf',
          mimeType: 'application/pdf',
          size: 9,
          sha256: 'ab',
          alternativeText: null,
          source: 'f1',
          ...change,
        },
      },
    ],
  });
const written = (body: string) => () => fileFindings(policy, { body });

const bureau = { documentId: 'a', name: '区民政局', code: 'WD-MZJ' };
const society = { documentId: 'b', name: '区社会工作部', code: 'WD-SGB', successor: 'a' };
const registered =
  (change: Partial<RegisterEntry>, codeBefore: string | null = null) =>
  () => {
    const entry = { ...bureau, ...change };
    const register = new Map<string, RegisterEntry>([
      ['a', entry],
      ['b', society],
    ]);
    const facts = { label: unit.label, inUse: true, successorNeeded: true };
    return registerFindings({ ...facts, entry, register, codeBefore });
  };

/** What the gate refuses of every type, or remarks on. */
export const gateStories: Stories<
  'privacy' | 'file' | 'link' | 'locale' | 'key' | 'register' | 'parts' | 'day' | 'withdraw'
> = {
  'privacy.id-number': says('申请人身份证号码11010519491231002X'),
  'privacy.id-number-doubtful': says('申请人身份证号码110105194912310021'),
  'privacy.mobile-phone': says('联系人手机13800138000'),
  'privacy.bank-card': says('银行卡号6222021234567890128'),
  'privacy.home-address': says('家庭住址：卫东区建设路12号院3号楼2单元501室'),
  'file.missing': () => [fileMissing('attachments.0.file', '低保名单.pdf')],
  'file.changed': () => [fileChanged('attachments.0.file', '低保名单.pdf')],
  'file.forbidden-type': carrying({ name: '安装.exe', mimeType: 'application/octet-stream' }),
  'file.false-type': carrying({ mimeType: 'image/png' }),
  'file.no-alternative-text': carrying({ name: '流程图.png', mimeType: 'image/png' }),
  'file.private-address': written('<p><a href="/uploads/list.pdf">名单</a></p>'),
  'file.foreign-picture': written('<p><img src="https://example.com/a.png" alt="图"></p>'),
  'link.not-public': () => [missingLink('issuer', unit)],
  'link.still-needed': () => [stillNeeded(policy, ['低保办法'], 3)],
  'link.retired': () => [retiredFinding('unit', unit, '区扶贫办', '2021-06-01', '区乡村振兴局')],
  'locale.chinese-first': () => [chineseFirst()],
  'locale.still-translated': () => [stillTranslated(policy)],
  'key.taken': () => [keyTaken('code', 'WD-MZJ', '区民政局')],
  'register.itself': registered({ parent: 'a' }),
  'register.circle': registered({ successor: 'b' }),
  'register.code-in-use': registered({ code: 'WD-MZ' }, 'WD-MZJ'),
  'register.no-successor': registered({ retiredOn: '2026-12-31' }),
  'parts.too-many': () =>
    judgeAlone({ type: 'policy', snapshot: { attachments: Array.from({ length: 201 }, () => ({})) } }),
  'day.future': () =>
    judgeAlone(
      { type: 'disclosure', snapshot: { title: '公告', formedOn: '2027-09-01' } },
      {},
      { today: '2026-11-30' },
    ),
  'day.unusual': () =>
    judgeAlone({ type: 'policy', snapshot: { issuedOn: '1026-03-02' } }, {}, { today: '2026-03-02' }),
  'withdraw.reason-missing': () => [reasonMissing],
};
