import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps the secrets of subscriptions: in the database only what nobody can read without the key of secrets.json. */
export interface Keeper {
  /** `owner` is bound to it: a secret that was moved to another subscription opens nothing. */
  lock(secret: string, owner: string): string;
  /** Throws where the key is another one, or the text was changed. */
  open(locked: string, owner: string): string;
}

export const keeperWith = (key: string): Keeper => {
  const bytes = createHash('sha256').update(key).digest();
  return {
    lock(secret, owner) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, bytes, iv).setAAD(Buffer.from(owner));
      const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    open(locked, owner) {
      const all = Buffer.from(locked, 'base64url');
      const decipher = createDecipheriv(ALGORITHM, bytes, all.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return decipher.update(all.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
};

/** The keeper of this installation. Throws where the environment has no key. */
export const keeper = (): Keeper => {
  const key = process.env.SUBSCRIPTIONS_KEY;
  if (!key)
    throw new Error(
      'SUBSCRIPTIONS_KEY is not set: start with `npm start` or `npm run gongkai`, which set it',
    );
  return keeperWith(key);
};

const PREFIX = 'whsec_';

export const freshSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`;

/** Standard Webhooks: a signature by each valid secret, separated by blanks. `seconds`: since 1970. */
export const signatures = (secrets: readonly string[], id: string, seconds: number, body: string): string =>
  secrets
    .map((secret) => Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .map((key) => `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`)
    .join(' ');

/** By it an outlet reports what it posted. The database has its hash alone. */
export const freshToken = (): string => `gkr_${randomBytes(24).toString('base64url')}`;
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
