import type { Pool } from 'pg';
import type { Scope } from '../../../../domain/narrowing';
import type { Heard } from '../run/heard';
import { type Ahead, type Page, readChanges } from './read-changes';

const keyOf = (generation: number, after: number, limit: number, scope: Scope): string =>
  JSON.stringify([generation, after, limit, scope], (_, value) =>
    value instanceof Set ? [...value] : value,
  );

/** Reads pages of the ledger for many: who asks for the same since the same change is told by one reading. */
export class Pages {
  private readonly underWay = new Map<string, Promise<Page | Ahead>>();

  constructor(
    private readonly pool: Pool,
    private readonly heard: Pick<Heard, 'generation'>,
  ) {}

  read(after: number, limit: number, scope: Scope): Promise<Page | Ahead> {
    const { generation } = this.heard;
    // Nobody tells of changes: a reading that has begun may miss what this one is to find.
    if (generation === null) return readChanges(this.pool, after, limit, scope);
    const key = keyOf(generation, after, limit, scope);
    const known = this.underWay.get(key);
    if (known) return known;
    const reading = readChanges(this.pool, after, limit, scope).finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }
}
