import { join } from 'node:path';
import { CommanderError } from 'commander';
import { buildOnly } from './admin/build-only';
import { servePortalAlone } from './commands/portal';
import { type Asked, program } from './commands/program';
import { type Manner, runCommand, tellFailure } from './commands/run-command';
import { workAlone } from './commands/work';
import { plainSwitches, readEnvFile, readSettings, type Settings } from './environment/settings';
import { CannotRun } from './failure';
import { runServer } from './start/run-server';
import { sayFailure } from './terminal/say-failure';
import { reserveStandardOutput } from './terminal/standard-output';

const root = join(__dirname, '../../..');

/** What the environment says; its switches in the one writing that all parts read. */
const settingsGiven = (): Settings => {
  Object.assign(process.env, plainSwitches(process.env));
  return readSettings(root, process.env);
};

const said = ({ message }: Error): string => message.replace(/^error: /, '').replaceAll('\n', ' ');

const wrongUsage = (error: CommanderError): CannotRun =>
  new CannotRun(
    'USAGE',
    { zh: `命令不正确：${said(error)}`, en: `Wrong usage: ${said(error)}` },
    { zh: '用 npm run gongkai -- help 查看用法', en: 'npm run gongkai -- help shows the usage' },
  );

/** What the words ask for; null when they asked for help and have it. */
const read = async (words: readonly string[], write: Manner['write']): Promise<Asked | null> => {
  const asked: Asked[] = [];
  const help: string[] = [];
  const commands = program(
    (what) => asked.push(what),
    (text) => help.push(text),
  );
  try {
    await commands.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw wrongUsage(error);
    await write(help.join(''));
  }
  return asked[0] ?? null;
};

const answer = async (words: readonly string[], manner: Manner): Promise<number> => {
  const asked = await read(words, manner.write);
  if (asked?.kind === 'portal') return servePortalAlone(settingsGiven(), asked.processes).then(() => 0);
  if (asked?.kind === 'work') return workAlone(settingsGiven());
  if (asked?.kind !== 'task') return 0;
  return runCommand(settingsGiven(), asked.task, { ...manner, language: asked.language });
};

const isServer = (words: readonly string[]): boolean => words[0] === 'start' && words.length === 1;

/** `npm start`, `npm run build` and every command come in here; the process ends with the status that docs/operators.md lists. */
export const main = async (words: readonly string[]): Promise<void> => {
  // What a library will drop one day is for those who build this, not for those who run it.
  process.noDeprecation = true;
  readEnvFile(root);
  try {
    if (words[0] === 'build') process.exit(await buildOnly(root));
    if (isServer(words)) process.exit(await runServer(settingsGiven()));
  } catch (error) {
    sayFailure(error, 'both');
    process.exit(2);
  }
  process.exit(await runWords(words));
};

const runWords = async (words: readonly string[]): Promise<number> => {
  const json = words.includes('--json');
  const manner: Manner = {
    json,
    language: words.includes('en') && words.includes('--lang') ? 'en' : 'zh',
    write: reserveStandardOutput(),
  };
  try {
    return await answer(words.length > 0 ? words : ['--help'], manner);
  } catch (error) {
    return tellFailure(error, manner);
  }
};
