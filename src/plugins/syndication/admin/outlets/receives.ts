import { fiveOpen } from '../../../../domain/codes';
import { publicTypeNamed } from '../../../../domain/public-model';
import type { OutletChoices, ShownSubscription } from '../../../../domain/subscriptions';
import type { Words } from '../words';

const named = (choices: OutletChoices['units'] | undefined, code: string): string =>
  choices?.find((one) => one.code === code)?.name ?? code;

/** What an outlet is sent, in words: types, unit, domain, kind of openness, column, with or without the text. */
export const receives = (
  { say, pick, list }: Words,
  { types, unit, domain, fiveOpen: kind, column, thin, variants }: ShownSubscription,
  choices: OutletChoices | null,
): string => {
  const parts = [
    types === null
      ? say('receives.all-types')
      : list(types.map((name) => pick(publicTypeNamed(name)?.label ?? { zh: name, en: name }))),
    unit && say('receives.unit', { name: named(choices?.units, unit) }),
    domain && say('receives.domain', { name: named(choices?.domains, domain) }),
    kind && pick(Object.entries(fiveOpen).find(([code]) => code === kind)?.[1] ?? { zh: kind, en: kind }),
    column && say('receives.column', { name: named(choices?.columns, column) }),
    say(thin ? 'receives.thin' : variants ? 'receives.variants' : 'receives.full'),
  ];
  return say('receives', { what: parts.filter(Boolean).join(' · ') });
};
