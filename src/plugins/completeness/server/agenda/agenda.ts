import type { Core } from '@strapi/strapi';
import {
  type Agenda,
  draftTask,
  inOrder,
  type OpenMilestone,
  openMilestones,
  type Task,
  type WaitingDraft,
} from '../../../../domain/agenda';
import { defaultLocale } from '../../../../domain/change';
import { publicTypes, uidOf } from '../../../../domain/public-model';
import { chinaDay } from '../../../../domain/time';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { countAll } from '../dashboard/counted';
import { latestRun } from '../dashboard/latest-run';
import { milestones, unitFacts } from '../dashboard/milestones';
import { createJudge } from '../judge';
import { savedSnapshot } from '../waivers/saved-snapshot';
import { dueTasks } from './due-documents';
import { waitingDrafts } from './waiting-drafts';

/** As many as are read at a glance. */
const MOST = 5;

const READ = 'plugin::content-manager.explorer.read';

/** A draft as the gate would judge it, so that the home page says nothing else than the form. */
const judged = async (strapi: Core.Strapi, draft: WaitingDraft, now: string): Promise<Task> => {
  const { type, documentId } = draft;
  const document = { type, documentId, locale: defaultLocale } as const;
  const snapshot = await savedSnapshot(strapi, document);
  const change = { ...document, action: 'publish', snapshot, before: null, since: null } as const;
  return draftTask(draft, await createJudge(strapi).judge(change, now));
};

/** Counted as the dashboard counts them, so that both say the same. */
const open = async (
  strapi: Core.Strapi,
  units: readonly string[] | null,
  now: string,
): Promise<readonly OpenMilestone[]> => {
  const { cells, duties } = await countAll(strapi, units, (await latestRun(strapi))?.id ?? null);
  return openMilestones(await milestones(strapi, unitFacts(cells, duties), chinaDay(now)));
};

/**
 * What waits for whoever looks: of the units that they have (by code; null: all), and of the types that they may read. What has a
 * day goes before what has none, so that no more drafts are judged than are shown.
 */
export const agenda = async (
  strapi: Core.Strapi,
  units: readonly string[] | null,
  ability: Ability,
  now: string,
): Promise<Agenda> => {
  const readable = publicTypes.filter(({ name, drafts }) => drafts && ability.can(READ, uidOf(name)));
  const context = await service(strapi, 'completeness', 'context').get();
  const dated = (await dueTasks(strapi, units, context, now)).filter(({ type }) =>
    readable.some(({ name }) => name === type),
  );
  const shown = inOrder(dated).slice(0, MOST);
  const { drafts, total } = await waitingDrafts(strapi, readable, units, MOST);
  const tasks: Task[] = [...shown];
  for (const draft of drafts.slice(0, MOST - shown.length)) tasks.push(await judged(strapi, draft, now));
  return { milestones: await open(strapi, units, now), tasks, total: dated.length + total };
};
