import { entryFromSnapshot } from '../../../catalogue';
import { itemCompleteness } from '../../../completeness/item-completeness';
import { ruleSetVersion } from '../../../completeness/rule-set';
import type { Derivation } from '../../declare';
import { code, group, groups, integer, link, text } from '../../fields';

/** How complete a catalogue item is by what it says itself, under the rules as the district has them. */
export const completenessReading: Derivation = {
  version: ruleSetVersion,
  contextual: true,
  fields: {
    completeness: group('ItemCompleteness', 'How complete the item is (完整度)', {
      score: integer('Points of 100'),
      band: code('bands', 'The band of the score'),
      missing: groups('CompletenessFinding', 'What is missing or doubtful, what to fix first on top', {
        element: code('elements', 'Which of the eight elements'),
        severity: code('severities', 'How grave it is'),
        message: text('What is wrong, in Chinese'),
        hint: text('What to do, in Chinese'),
        rule: text('Id of the rule, stable (规则)'),
        points: integer('Points of 100 that it costs (分值)'),
        source: group('FindingSource', 'The law on which a finding rests (依据)', {
          text: text('The law, standard or notice with its clause, as it is cited in Chinese'),
          legalBasis: link('legal-basis', 'Its entry in the register of legal bases, where that is public'),
        }),
      }),
    }),
  },
  from: (snapshot, context) => ({ completeness: itemCompleteness(entryFromSnapshot(snapshot), context) }),
};
