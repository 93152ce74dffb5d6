import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotRun } from '../failure';

/** What the environment (and a `.env` beside package.json) says about this installation. */
export interface Settings {
  readonly root: string;
  readonly dataFolder: string;
  /** Where the anchors of the ledger are kept. */
  readonly anchorsFolder: string;
  readonly host: string;
  readonly port: number;
  readonly starter: boolean;
  readonly serveAdmin: boolean;
  readonly databaseUrl: string | null;
  readonly portalDatabaseUrl: string | null;
  readonly administrator: { readonly email: string; readonly password: string | null };
}

type Environment = Readonly<Record<string, string | undefined>>;

const wrong = (name: string, value: string, zh: string, en: string): CannotRun =>
  new CannotRun(
    'SETTING',
    {
      zh: `环境变量 ${name} 的值“${value}”不正确`,
      en: `The environment variable ${name} has the wrong value "${value}"`,
    },
    { zh, en },
  );

const portOf = (value: string): number => {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw wrong('PORT', value, '应为 0 至 65535 的整数', 'It must be a whole number from 0 to 65535');
};

const starterOf = (value: string): boolean => {
  if (value === 'none') return false;
  if (value === 'weidong') return true;
  throw wrong(
    'STARTER',
    value,
    '可用 weidong（卫东区示例数据）或 none（空库）',
    'Use weidong (the Weidong starter data) or none (start empty)',
  );
};

const emailOf = (value: string): string => {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return value.toLowerCase();
  throw wrong(
    'ADMIN_EMAIL',
    value,
    '应为电子邮箱地址，如 name@example.gov.cn',
    'It must be an e-mail address such as name@example.gov.cn',
  );
};

/** Strapi's own rule for passwords, told before anything is started. The value itself is not repeated. */
const passwordOf = (value: string | undefined): string | null => {
  if (!value) return null;
  const well =
    value.length >= 8 &&
    Buffer.byteLength(value) <= 72 &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    /\d/.test(value);
  if (well) return value;
  throw wrong(
    'ADMIN_PASSWORD',
    '***',
    '密码须为 8 位以上（不超过 72 字节），并含大写字母、小写字母和数字',
    'A password has 8 characters or more (72 bytes at most), with an upper-case letter, a lower-case letter and a digit',
  );
};

const dataFolderOf = (root: string, environment: Environment): string =>
  resolve(root, environment.GONGKAI_DATA_DIR || '.data');

export const readSettings = (root: string, environment: Environment): Settings => ({
  root,
  dataFolder: dataFolderOf(root, environment),
  anchorsFolder: environment.GONGKAI_ANCHORS_DIR
    ? resolve(root, environment.GONGKAI_ANCHORS_DIR)
    : join(dataFolderOf(root, environment), 'anchors'),
  host: environment.HOST || '127.0.0.1',
  port: portOf(environment.PORT || '1337'),
  starter: starterOf(environment.STARTER || 'weidong'),
  serveAdmin: environment.SERVE_ADMIN !== 'false',
  databaseUrl: environment.DATABASE_URL || null,
  portalDatabaseUrl: environment.PORTAL_DATABASE_URL || null,
  administrator: {
    email: emailOf(environment.ADMIN_EMAIL || 'admin@gongkai.local'),
    password: passwordOf(environment.ADMIN_PASSWORD),
  },
});

/** Strapi reads `.env` itself, but after we have decided which database to use: read it first. */
export const readEnvFile = (root: string): void => {
  const file = resolve(root, '.env');
  if (existsSync(file) && typeof process.loadEnvFile === 'function') process.loadEnvFile(file);
};
