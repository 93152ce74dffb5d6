import type { PublicType, PublicTypeName } from '../../src/domain/public-model';
import { wholeGuide } from './whole-guide';
import { wordyDocument } from './wordy-document';

type Targets = Readonly<Partial<Record<PublicTypeName, string>>>;

/** A register's entry that is in use has no successor. */
const inUse = Object.fromEntries(
  (['unit', 'domain', 'channel', 'column'] as const).map((name) => [name, () => ({ retiredOn: null })]),
);

/** What the gate asks beyond a word in every field. */
const more: Readonly<Partial<Record<PublicTypeName, (words: string) => object>>> = {
  ...inUse,
  'catalog-item': (words) => ({
    contentElements: [{ text: words, required: true }],
    legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）第三条' }],
    timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
  }),
  'service-guide': (words) => {
    const { materials, steps, legalBases, places, phone, supervisionPhone, onlineUrl } = wholeGuide();
    return {
      itemCode: null,
      materials: materials.map((material) => ({ ...material, note: words })),
      steps: steps.map((step) => ({ ...step, text: words })),
      ...{ legalBases, places, phone, supervisionPhone, onlineUrl },
    };
  },
};

/** A document of a type that may be made public: its declaration's fields, each with the words, and what the gate asks. */
export const publishable = (type: PublicType, words: string, targets: Targets): object => ({
  ...wordyDocument(type, words, targets as Readonly<Record<string, string>>),
  ...more[type.name]?.(words),
});
