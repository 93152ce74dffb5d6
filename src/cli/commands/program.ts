import { Command, InvalidArgumentError } from 'commander';
import type { ReissueReason } from '../../../types/services';
import type { Language } from '../../domain/codes';
import { bringAccounts, listAccounts } from './accounts';
import { adopt } from './adopt';
import {
  expireTrail,
  exportTrail,
  momentOf,
  mustHaveFolder,
  mustKeepLongEnough,
  type TrailOptions,
} from './audit';
import { backupTo, mustBeFree, restoreFrom } from './backup';
import { missingBases } from './bases';
import { importCalendar, mustHaveNumber } from './calendar';
import { type CheckOptions, check } from './check';
import { type As, inStrapi, type Task, type Work } from './command';
import { type ExportOptions, exportWorkbook, mustBeWritable } from './export';
import { type ImportOptions, importWorkbook, mustBeFile } from './import';
import { roles } from './roles';
import { mustBeOneOf, rebuild, redact, reissue, type VerifyOptions, verify } from './upkeep';

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'task'; readonly task: Task; readonly json: boolean; readonly language: Language }
  | { readonly kind: 'portal'; readonly processes: number }
  | { readonly kind: 'work' };

interface Common {
  readonly json?: boolean;
  readonly lang: Language;
  /** E-mail of the account as which it is done. */
  readonly as?: string;
}

const languageOf = (value: string): Language => {
  if (value === 'zh' || value === 'en') return value;
  throw new InvalidArgumentError('zh | en');
};

const reissueReasonOf = (value: string): ReissueReason => {
  if (value === 'model' || value === 'sanitised') return value;
  throw new InvalidArgumentError('model | sanitised');
};

const seqOf = (value: string): number => {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('账本序号为正整数 · a sequence number is a positive whole number');
};

const formatOf = (value: string): TrailOptions['format'] => {
  if (value === 'csv' || value === 'jsonl') return value;
  throw new InvalidArgumentError('csv | jsonl');
};

const dayOf =
  (ends: boolean) =>
  (value: string): string => {
    const moment = momentOf(value, ends);
    if (moment !== null) return moment;
    throw new InvalidArgumentError('日期，如 2026-12-01 · a day such as 2026-12-01');
  };

const daysOf = (value: string): number => {
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('天数为正整数 · a number of days is a positive whole number');
};

const processesOf = (value: string): number => {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('进程数为 1 至 99 · a number of processes is 1 to 99');
};

/** Reads a command line. Nothing is loaded yet: a mistake is answered at once. */
export const program = (ask: (asked: Asked) => void, write: (text: string) => void): Command => {
  const gongkai = new Command('gongkai')
    .description('政务公开命令行 · The command line of open-government disclosure')
    .exitOverride()
    // What is wrong is told by us, in both languages.
    .configureOutput({ writeOut: write, writeErr: () => {} });

  const command = (name: string, description: string): Command =>
    gongkai.command(name).description(description);
  const workingOn = (above: Command, name: string, description: string): Command =>
    above
      .command(name)
      .description(description)
      .option('--json', '只在标准输出打印一个 JSON · print one JSON document on standard output')
      .option('--lang <zh|en>', '语言 · language', languageOf, 'zh' as Language);
  const working = (name: string, description: string): Command => workingOn(gongkai, name, description);
  const asksFor = (task: Task, { json, lang }: Common) =>
    ask({ kind: 'task', task, json: json === true, language: lang });
  const asks = (work: Work, common: Common, as?: As) => asksFor(inStrapi(work, as), common);
  /** What brings something in may be the first that is done on a machine. */
  const brings = (work: Work, common: Common, as?: As) => asksFor(inStrapi(work, as, true), common);
  const asked = (account: string | undefined, rights: readonly string[]): As | undefined =>
    account === undefined ? undefined : { account, rights };
  const asAccount = [
    '--as <EMAIL>',
    '以某账号的权限执行 · with no more rights than this account has',
  ] as const;

  command('start', '启动服务（同 npm start） · start the server').action(() => undefined);
  working('import', '导入标准目录工作簿 · import a catalogue workbook')
    .argument('<FILE>', '.xlsx')
    .requiredOption('--unit <CODE>', '单位代码 · code of the unit')
    .requiredOption('--domain <CODE>', '领域代码 · code of the domain')
    .option('--publish', '导入后即公开 · publish what is imported')
    .option('--dry-run', '只检查，不写入 · judge only, write nothing')
    .option(...asAccount)
    .action((file: string, { json, lang, as, ...options }: Common & ImportOptions) =>
      brings(
        importWorkbook(mustBeFile(file), options),
        { json, lang },
        asked(as, ['create', 'update', ...(options.publish ? ['publish'] : [])]),
      ),
    );
  working('export', '按标准格式导出目录工作簿 · export a catalogue in the official form')
    .requiredOption('--unit <CODE>', '单位代码 · code of the unit')
    .requiredOption('--domain <CODE>', '领域代码 · code of the domain')
    .requiredOption('--out <FILE>', '.xlsx')
    .option(
      '--drafts',
      '已公开条目的未公开修改也写出，逐行注明 · with changes that are not public yet, each marked',
    )
    .option(...asAccount)
    .action(({ out, as, ...options }: Common & ExportOptions & { out: string }) =>
      asks(exportWorkbook(mustBeWritable(out), options), options, asked(as, ['read'])),
    );
  working('check', '检查目录是否完整 · check the catalogue for completeness')
    .option('--unit <CODE>', '单位代码 · code of the unit')
    .option('--domain <CODE>', '领域代码 · code of the domain')
    .option('--profile <NAME>', '评分方案 · scoring profile')
    .action(({ json, lang, ...options }: Common & CheckOptions) => asks(check(options), { json, lang }));
  const bases = command('bases', '法规依据 · legal bases');
  workingOn(bases, 'missing', '公开内容引用、名录缺少的法规 · what is cited and the register lacks').action(
    (options: Common) => asks(missingBases, options),
  );
  const calendar = command('calendar', '放假安排 · the schedule of days off');
  workingOn(calendar, 'import', '导入国务院办公厅的年度放假安排 · take over a year’s schedule')
    .argument('<FILE>', '.ics | .csv')
    .requiredOption('--number <TEXT>', '通知文号 · number of the notice', mustHaveNumber)
    .option('--dry-run', '只检查，不写入 · judge only, write nothing')
    .action((file: string, { number, dryRun, ...options }: Common & { number: string; dryRun?: boolean }) =>
      brings(importCalendar(mustBeFile(file), number, dryRun === true), options),
    );
  working('verify', '核对账本、公开库与后台 · verify ledger, store and documents')
    .option('--anchor <FILE>', '并与锚点文件核对 · and against a file of anchors')
    .action(({ anchor, ...options }: Common & VerifyOptions) =>
      asks(verify(anchor === undefined ? {} : { anchor: mustBeFile(anchor) }), options),
    );
  working('rebuild', '按账本重建公开库 · make the store anew from the ledger').action((options: Common) =>
    asks(rebuild, options),
  );
  working('reissue', '按新的公开字段重新登记 · append entries with what the declaration now asks for')
    .option('--type <NAME>', '公开类型 · public type')
    .option('--all', '全部类型 · every type')
    .option(
      '--reason <model|sanitised>',
      '原因：公开字段增加 / 富文本清理 · fields were added / texts were cleaned',
      reissueReasonOf,
      'model' as ReissueReason,
    )
    .action(
      ({ type, all, reason, ...options }: Common & { type?: string; all?: boolean; reason: ReissueReason }) =>
        asks(reissue(mustBeOneOf(type, all), reason), options),
    );
  working('redact', '抹除账本旧条目中误公开的内容 · take the text out of an older ledger entry')
    .requiredOption('--seq <N>', '账本序号 · sequence number', seqOf)
    .requiredOption('--reason <TEXT>', '原因 · reason')
    .action(({ seq, reason, ...options }: Common & { seq: number; reason: string }) =>
      asks(redact(seq, reason), options),
    );
  working('roles', '岗位角色缺少哪些权限 · what the roles of the posts lack')
    .option('--grant', '补齐 · give it')
    .action(({ grant, ...options }: Common & { grant?: boolean }) =>
      asks(roles({ grant: grant === true }), options),
    );
  const accounts = working(
    'accounts',
    '各账号的岗位和所属单位 · the accounts with their posts and units',
  ).action((options: Common) => asks(listAccounts, options));
  workingOn(accounts, 'import', '导入账号名单 · take over a list of accounts')
    .argument('<FILE>', '.csv')
    .option('--dry-run', '只检查，不写入 · judge only, write nothing')
    .action((file: string, { dryRun, ...options }: Common & { dryRun?: boolean }) =>
      brings(bringAccounts(mustBeFile(file), dryRun === true), options),
    );
  const audit = command('audit', '操作记录 · the trail of sign-ins, refusals and changes of rights');
  workingOn(audit, 'export', '导出操作记录 · write it to a file')
    .requiredOption('--out <FILE>', '.csv | .jsonl')
    .option('--format <csv|jsonl>', '格式 · format', formatOf, 'csv' as TrailOptions['format'])
    .option('--from <DAY>', '从某日起 · from a day on', dayOf(false))
    .option('--until <DAY>', '到某日止 · until a day', dayOf(true))
    .action(
      ({
        out,
        format,
        from,
        until,
        ...options
      }: Common & { out: string; format: TrailOptions['format']; from?: string; until?: string }) =>
        asks(
          exportTrail(mustHaveFolder(out), { format, since: from ?? null, before: until ?? null }),
          options,
        ),
    );
  workingOn(
    audit,
    'expire',
    '清理到期的操作记录，留下签名检查点 · let go of what is old, behind a signed checkpoint',
  )
    .option('--keep-days <N>', '保留天数，至少 183 · days that are kept, 183 at least', daysOf, 183)
    .action(({ keepDays, ...options }: Common & { keepDays: number }) =>
      asks(expireTrail(mustKeepLongEnough(keepDays)), options),
    );
  working('backup', '备份此刻的全部数据（不必停机） · back up everything, as of now, while the server runs')
    .requiredOption('--out <FILE>', '.tar.gz')
    .action(({ out, ...options }: Common & { out: string }) => asksFor(backupTo(mustBeFree(out)), options));
  working('restore', '用备份恢复（须先停机） · restore a backup while the server is down')
    .argument('<FILE>', '.tar.gz')
    .option('--force', '取代现有数据 · put it in the place of what is there')
    .action((file: string, { force, ...options }: Common & { force?: boolean }) =>
      asksFor(restoreFrom(mustBeFile(file), force === true), options),
    );
  working('adopt', '补登后台已发布而账本没有的内容 · take over what is published and unknown to the ledger')
    .option('--dry-run', '只检查，不写入 · judge only, write nothing')
    .action(({ dryRun, ...options }: Common & { dryRun?: boolean }) => asks(adopt(dryRun === true), options));
  command('work', '单独运行投送进程 · run the worker alone').action(() => ask({ kind: 'work' }));
  command('portal', '单独运行门户接口 · serve the portal alone')
    .option('--processes <N>', '进程数 · processes that share the address', processesOf, 1)
    .action(({ processes }: { processes: number }) => ask({ kind: 'portal', processes }));
  return gongkai;
};
