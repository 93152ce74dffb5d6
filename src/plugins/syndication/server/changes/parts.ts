import type { Pool } from 'pg';
import { Refused } from '../http/refuse';
import type { Heard } from '../run/heard';
import type { Places } from '../run/places';
import type { Head } from './read-changes';

/** `after` is beyond the head: the reader's copy knows more than the ledger has. */
export const aheadOf = (after: number, { ledger, seq, hash }: Head): Refused =>
  new Refused(
    409,
    'AHEAD_OF_LEDGER',
    {
      zh: `after=${after} 超出账本末尾 ${seq}：账本可能已从备份恢复，请核对 ledger 后从头读取`,
      en: `after=${after} is beyond the ledger's head ${seq}: it may have been restored from a backup. Compare \`ledger\` and read from the beginning`,
    },
    {},
    { head: { seq, hash }, ledger },
  );

export interface ChangesParts {
  readonly pool: Pool;
  readonly heard: Heard;
  readonly places: Places;
}
