import type { ListedRuleId } from '../../../src/domain/finding';
import { dayStories } from './day-stories';
import { documentStories } from './document-stories';
import { entryStories } from './entry-stories';
import { gateStories } from './gate-stories';
import { siblingStories } from './sibling-stories';
import type { Story } from './story';
import { waiverStories } from './waiver-stories';

/** A story of every rule of the list: one without does not compile. */
export const ruleStories: Readonly<Record<ListedRuleId, Story>> = {
  ...entryStories,
  ...documentStories,
  ...siblingStories,
  ...dayStories,
  ...gateStories,
  ...waiverStories,
};
