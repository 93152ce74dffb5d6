import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, codeOf } from '../failure';

const names = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'FILES_SECRET',
  'SUBSCRIPTIONS_KEY',
  'AUDIT_KEY',
  'DATABASE_PASSWORD',
  'APPLICATION_PASSWORD',
  'READER_PASSWORD',
] as const;
type SecretName = (typeof names)[number];
export type Secrets = Readonly<Record<SecretName, string>>;

export const secretsFile = (dataFolder: string): string => join(dataFolder, 'secrets.json');

const random = (): string => randomBytes(24).toString('base64url');
const freshSecrets = (): Secrets => ({
  APP_KEYS: `${random()},${random()}`,
  API_TOKEN_SALT: random(),
  ADMIN_JWT_SECRET: random(),
  TRANSFER_TOKEN_SALT: random(),
  ENCRYPTION_KEY: random(),
  JWT_SECRET: random(),
  FILES_SECRET: random(),
  SUBSCRIPTIONS_KEY: random(),
  AUDIT_KEY: random(),
  DATABASE_PASSWORD: random(),
  APPLICATION_PASSWORD: random(),
  READER_PASSWORD: random(),
});

/** A file of secrets from before one of them was needed has none: it is the same one every time. */
const derived = (name: SecretName, from: unknown): string | undefined =>
  typeof from === 'string' && from ? createHmac('sha256', from).update(name).digest('base64url') : undefined;

const read = (file: string): Secrets => {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const known = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
    known.FILES_SECRET ??= derived('FILES_SECRET', known.APP_KEYS);
    known.SUBSCRIPTIONS_KEY ??= derived('SUBSCRIPTIONS_KEY', known.APP_KEYS);
    known.AUDIT_KEY ??= derived('AUDIT_KEY', known.APP_KEYS);
    known.APPLICATION_PASSWORD ??= derived('APPLICATION_PASSWORD', known.DATABASE_PASSWORD);
    if (names.every((name) => typeof known[name] === 'string' && known[name])) return known as Secrets;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CannotRun(
    'SECRETS',
    {
      zh: `密钥文件 ${file} 不完整或无法读取`,
      en: `The file of secrets ${file} is incomplete or unreadable`,
    },
    {
      zh: '请从备份恢复该文件。删除它会生成新密钥，但已有数据库的口令也在其中',
      en: 'Restore it from a backup. Without it new secrets are made, but it also holds the password of the existing database',
    },
  );
};

/** Written whole or not at all: of two processes that start at once, one wins and both read the same. */
const write = (file: string, secrets: Secrets): void => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Takes over the secrets of a backup. What it does not hold stays: the passwords of this installation's own database. */
export const renewSecrets = (dataFolder: string, given: Readonly<Record<string, string>>): void => {
  const file = secretsFile(dataFolder);
  const known = Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ ...read(file), ...known }, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
};

const refuseToReplace = (file: string): never => {
  throw new CannotRun(
    'SECRETS',
    {
      zh: `已有数据库，但密钥文件 ${file} 不存在`,
      en: `There is a database, but its file of secrets ${file} is missing`,
    },
    {
      zh: '该文件含数据库口令，请从备份恢复（恢复整个数据文件夹）',
      en: 'It holds the password of the database: restore it from a backup (the whole data folder)',
    },
  );
};

/** The secrets of this installation: made at the first start, kept for the owner's eyes only. */
export const loadSecrets = (dataFolder: string): { secrets: Secrets; made: boolean } => {
  const file = secretsFile(dataFolder);
  const made = !existsSync(file);
  if (made && existsSync(join(dataFolder, 'postgres', 'global', 'pg_control'))) refuseToReplace(file);
  if (made) write(file, freshSecrets());
  chmodSync(file, 0o600);
  return { secrets: read(file), made };
};
