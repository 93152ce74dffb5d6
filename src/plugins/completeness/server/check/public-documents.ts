import type { Pool } from 'pg';
import type { Finding } from '../../../../domain/finding';
import type { FreshnessProfile } from '../../../../domain/freshness';
import type { JudgingContext } from '../../../../domain/judging';
import { judgeColumns } from './columns';
import type { About } from './judge-all';
import { judgeContents } from './public-contents';
import { judgeEvents } from './public-events';
import { judgeGuides } from './public-guides';
import { judgeInterpretations } from './public-interpretations';
import { judgeParts } from './public-parts';
import { judgePolicies } from './public-policies';

export interface DocumentsTask {
  readonly unit?: string | undefined;
  readonly domain?: string | undefined;
  readonly now: string;
  readonly context: JudgingContext;
  readonly profile: FreshnessProfile | null;
}

export type TellAbout = (about: About, finding: Finding) => void;

/** What is public beside the catalogue: policies, their interpretations, participation events, service guides, information. */
export const judgePublicDocuments = async (
  pool: Pool,
  task: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  await judgePolicies(pool, task, tell);
  await judgeInterpretations(pool, task, tell);
  await judgeEvents(pool, task, tell);
  await judgeGuides(pool, task, tell);
  await judgeContents(pool, task, tell);
  await judgeParts(pool, task, tell);
  if (task.profile?.columns) await judgeColumns(pool, task, tell);
};
