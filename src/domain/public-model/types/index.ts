import { catalogItem } from './catalog-item';
import { channel } from './channel';
import { column } from './column';
import { disclosure } from './disclosure';
import { domain } from './domain';
import { guideline } from './guideline';
import { guidelineItem } from './guideline-item';
import { interpretation } from './interpretation';
import { legalBasis } from './legal-basis';
import { participationEvent } from './participation-event';
import { policy } from './policy';
import { response } from './response';
import { serviceGuide } from './service-guide';
import { training } from './training';
import { unit } from './unit';

/** Every public type, in an order in which each may be published after those it needs; the admin's menu follows it. */
export const publicTypes = [
  unit,
  domain,
  guideline,
  legalBasis,
  guidelineItem,
  channel,
  column,
  catalogItem,
  policy,
  interpretation,
  disclosure,
  response,
  participationEvent,
  serviceGuide,
  training,
] as const;
