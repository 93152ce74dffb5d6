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

/** What is on or off (docs/operators.md). */
const switches = [
  'SERVE_ADMIN',
  'S3_PATH_STYLE',
  'PORTAL_REMEMBER',
  'PORTAL_NOTES',
  'PORTAL_COMPRESS',
  'PORTAL_TRUSTED_ONLY',
  'SUBSCRIPTION_WORKER',
] as const;

const isOn = (name: string, value: string): boolean => {
  if (/^(?:true|1|yes|on)$/i.test(value)) return true;
  if (/^(?:false|0|no|off)$/i.test(value)) return false;
  throw wrong(name, value, '应为 true 或 false', 'It must be true or false');
};

/** A portal that was to be closed must not stay open for a capital letter: each switch as our parts read it, or none. */
export const plainSwitches = (environment: Environment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    switches.flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, String(isOn(name, value))]] : [];
    }),
  );

const isWebAddress = (value: string): boolean =>
  /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value.replace(/[{}]/g, ''));

/** Addresses that go out in feeds, links and invitations. */
const mustBeAddresses = ({ PUBLIC_URL: seen, PORTAL_PAGE_URL: page }: Environment): void => {
  if (seen && !isWebAddress(seen))
    throw wrong(
      'PUBLIC_URL',
      seen,
      '应为访问者所用的网址，如 https://open.example.gov.cn',
      'It must be the address that visitors use, such as https://open.example.gov.cn',
    );
  if (page && !(isWebAddress(page) && page.includes('{id}')))
    throw wrong(
      'PORTAL_PAGE_URL',
      page,
      '应为含 {id} 的网址，如 https://www.example.gov.cn/open/{type}/{id}',
      'It must be an address with {id}, such as https://www.example.gov.cn/open/{type}/{id}',
    );
};

export const readSettings = (root: string, environment: Environment): Settings => {
  mustBeAddresses(environment);
  return {
    root,
    dataFolder: dataFolderOf(root, environment),
    anchorsFolder: environment.GONGKAI_ANCHORS_DIR
      ? resolve(root, environment.GONGKAI_ANCHORS_DIR)
      : join(dataFolderOf(root, environment), 'anchors'),
    host: environment.HOST || '127.0.0.1',
    port: portOf(environment.PORT || '1337'),
    starter: starterOf(environment.STARTER || 'weidong'),
    serveAdmin: plainSwitches(environment).SERVE_ADMIN !== 'false',
    databaseUrl: environment.DATABASE_URL || null,
    portalDatabaseUrl: environment.PORTAL_DATABASE_URL || null,
    administrator: {
      email: emailOf(environment.ADMIN_EMAIL || 'admin@gongkai.local'),
      password: passwordOf(environment.ADMIN_PASSWORD),
    },
  };
};

/** Strapi reads `.env` itself, but after we have decided which database to use: read it first. */
export const readEnvFile = (root: string): void => {
  const file = resolve(root, '.env');
  if (existsSync(file) && typeof process.loadEnvFile === 'function') process.loadEnvFile(file);
};
