import { type PublicTypeName, publicTypeNames } from '../../codes';
import type { PublicType } from '../declare';
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

/** What each public type is, by its name. A name without a declaration does not compile. */
export const typeByName: { readonly [Name in PublicTypeName]: PublicType<Name> } = {
  unit,
  domain,
  guideline,
  'legal-basis': legalBasis,
  'guideline-item': guidelineItem,
  channel,
  column,
  'catalog-item': catalogItem,
  policy,
  interpretation,
  disclosure,
  response,
  'participation-event': participationEvent,
  'service-guide': serviceGuide,
  training,
};

/** Every public type, in an order in which each may be published after those it needs. */
export const publicTypes: readonly PublicType[] = publicTypeNames.map((name) => typeByName[name]);
