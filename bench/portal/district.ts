import type { Locale, Snapshot } from '../../src/domain/change';
import {
  adaptations,
  applicantKinds,
  audiences,
  channels,
  codesOf,
  fiveOpen,
  interpretationForms,
  levels,
  materialForms,
  methods,
  participationForms,
  unitKinds,
  validities,
} from '../../src/domain/codes';
import type { PublicTypeName } from '../../src/domain/public-model';
import { chinese, Random } from './random';

/** One public document as its snapshot has it. */
export interface Document {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locale: Locale;
  readonly snapshot: Snapshot;
}

export interface Size {
  readonly units: number;
  readonly domains: number;
  readonly items: number;
  readonly disclosures: number;
  readonly policies: number;
  readonly interpretations: number;
  readonly events: number;
  readonly guides: number;
}

const fullSize: Size = {
  units: 60,
  domains: 26,
  items: 20_000,
  disclosures: 200_000,
  policies: 5_000,
  interpretations: 8_000,
  events: 500,
  guides: 1_500,
};

export const sizeOf = (share: number): Size => ({
  ...fullSize,
  items: Math.ceil(fullSize.items * share),
  disclosures: Math.ceil(fullSize.disclosures * share),
  policies: Math.ceil(fullSize.policies * share),
  interpretations: Math.ceil(fullSize.interpretations * share),
  events: Math.ceil(fullSize.events * share),
  guides: Math.ceil(fullSize.guides * share),
});

/** Ids of a kind, in the length of Strapi's. */
export const idOf = (kind: string, index: number): string =>
  `${kind}${String(index).padStart(24 - kind.length, '0')}`;
const maybe = (random: Random, value: string): string | null => (random.chance(0.5) ? value : null);
const day = (random: Random): string =>
  new Date(1_600_000_000_000 + random.below(1e11)).toISOString().slice(0, 10);

/** Text of a length. */
export type Write = (random: Random, length: number) => string;

const contact = (random: Random, write: Write) => ({
  office: '办公室',
  phone: `0375-${1_000_000 + random.below(8_999_999)}`,
  address: write(random, 12),
  hours: null,
});

const paragraphs = (random: Random, length: number, write: Write): string =>
  `<p>${write(random, length)}</p>`;

/** A district that could be: its documents, each after those that it needs; `write` is where its texts come from. */
export function* district(size: Size, seed = 1, write: Write = chinese): Generator<Document> {
  const random = new Random(seed);
  const zh = (type: PublicTypeName, documentId: string, snapshot: Snapshot): Document => ({
    type,
    documentId,
    locale: 'zh-Hans',
    snapshot,
  });
  const unit = () => idOf('unit', random.below(size.units));
  const domain = () => idOf('domain', random.below(size.domains));

  for (let i = 0; i < size.units; i += 1) {
    const snapshot: Snapshot = {
      code: `U${String(i).padStart(3, '0')}`,
      name: `${write(random, 4)}局`,
      kind: random.one(codesOf(unitKinds)),
      parent: i === 0 ? null : idOf('unit', random.below(i)),
      office: maybe(random, '政务公开办'),
      contact: random.chance(0.8) ? contact(random, write) : null,
      retiredOn: null,
      successor: null,
    };
    yield zh('unit', idOf('unit', i), snapshot);
    if (i % 3 === 0)
      yield { ...zh('unit', idOf('unit', i), { ...snapshot, name: `Bureau ${i}` }), locale: 'en' };
  }
  for (let i = 0; i < size.domains; i += 1)
    yield zh('domain', idOf('domain', i), {
      code: `D${String(i).padStart(2, '0')}`,
      name: write(random, 4),
      leadUnit: random.chance(0.9) ? unit() : null,
      inNotice: random.chance(0.9),
      note: null,
      retiredOn: null,
      successor: null,
    });
  for (let i = 0; i < 40; i += 1)
    yield zh('legal-basis', idOf('law', i), {
      title: `${write(random, 8)}条例`,
      number: `国务院令第${i}号`,
      status: random.one(['in-force', 'replaced', 'repealed']),
      replacedBy: null,
      issuer: '国务院',
      effectiveOn: day(random),
      verified: random.chance(0.5),
      note: null,
    });
  for (let i = 0; i < size.items; i += 1)
    yield zh('catalog-item', idOf('item', i), {
      level1: write(random, 6),
      level2: write(random, 10),
      level3: maybe(random, write(random, 6)),
      contentElements: Array.from({ length: 1 + random.below(4) }, () => ({
        text: write(random, 8),
        required: random.chance(0.7),
      })),
      legalBases: Array.from({ length: 1 + random.below(3) }, () => ({
        text: `《${write(random, 8)}条例》第三条`,
        title: `${write(random, 8)}条例`,
        number: maybe(random, '国务院令第649号'),
        article: '第三条',
        legalBasis: random.chance(0.6) ? idOf('law', random.below(40)) : null,
      })),
      timeLimit: {
        text: random.one([
          '信息形成或者变更之日起20个工作日内',
          '及时公开',
          '20个工作日内；其中行政许可7个工作日内公示',
        ]),
      },
      subjectText: maybe(random, write(random, 6)),
      method: random.one(codesOf(methods)),
      channels: codesOf(channels).filter(() => random.chance(0.3)),
      audience: random.one(codesOf(audiences)),
      audienceNote: null,
      levels: codesOf(levels).filter(() => random.chance(0.5)),
      unit: unit(),
      domain: domain(),
      subjects: [unit(), unit()].filter((id, at, all) => all.indexOf(id) === at),
      channelNote: null,
      fiveOpen: random.chance(0.95) ? random.one(codesOf(fiveOpen)) : null,
      attribute: 'proactive',
      attributeReason: null,
      guidelineItem: null,
      adaptation: random.one(codesOf(adaptations)),
      adaptationReason: null,
    });
  for (let i = 0; i < size.disclosures; i += 1)
    yield zh('disclosure', idOf('disc', i), {
      title: `关于${write(random, 14)}的公示`,
      catalogItem: idOf('item', random.below(size.items)),
      unit: unit(),
      documentNumber: maybe(random, `卫东政〔2026〕${i}号`),
      indexNumber: `WD${i}`,
      formedOn: day(random),
      body: paragraphs(random, 500, write),
    });
  for (let i = 0; i < size.policies; i += 1)
    yield zh('policy', idOf('policy', i), {
      title: `关于${write(random, 16)}的通知`,
      documentNumber: `卫东政办〔2026〕${i}号`,
      indexNumber: `WDP${i}`,
      issuer: unit(),
      jointIssuers: random.chance(0.2) ? [unit()] : [],
      domains: [domain()],
      issuedOn: day(random),
      effectiveOn: null,
      expiresOn: null,
      validity: random.one(codesOf(validities)),
      fiveOpen: random.one(codesOf(fiveOpen)),
      summary: write(random, 60),
      body: paragraphs(random, 2_000, write),
      needsInterpretation: random.chance(0.5),
    });
  for (let i = 0; i < size.interpretations; i += 1)
    yield zh('interpretation', idOf('interp', i), {
      title: `《${write(random, 14)}》解读`,
      policy: idOf('policy', random.below(size.policies)),
      form: random.one(codesOf(interpretationForms)),
      unit: unit(),
      interpretedOn: day(random),
      body: paragraphs(random, 800, write),
      textAlternative: null,
    });
  for (let i = 0; i < size.events; i += 1) {
    const start = 1_700_000_000_000 + random.below(2e11);
    yield zh('participation-event', idOf('event', i), {
      title: `${write(random, 12)}征求意见`,
      form: random.one(codesOf(participationForms)),
      unit: unit(),
      domain: random.chance(0.5) ? domain() : null,
      policy: random.chance(0.5) ? idOf('policy', random.below(Math.max(1, size.policies * 2))) : null,
      summary: write(random, 40),
      body: null,
      startsAt: new Date(start).toISOString(),
      endsAt: random.chance(0.9) ? new Date(start + 2_592_000_000).toISOString() : null,
      shortPeriodReason: null,
      ways: null,
      place: maybe(random, write(random, 8)),
      contact: null,
      result: null,
      resultAt: random.chance(0.3) ? new Date(start + 3_000_000_000).toISOString() : null,
    });
  }
  for (let i = 0; i < size.guides; i += 1)
    yield zh('service-guide', idOf('guide', i), {
      title: `${write(random, 8)}办理`,
      itemCode: `11410403MB${String(i).padStart(8, '0')}`,
      unit: unit(),
      domain: random.chance(0.7) ? domain() : null,
      catalogItem: random.chance(0.5) ? idOf('item', random.below(size.items * 2)) : null,
      applicants: codesOf(applicantKinds).filter(() => random.chance(0.5)),
      audience: random.one(codesOf(audiences)),
      audienceNote: maybe(random, write(random, 10)),
      conditions: write(random, 40),
      noMaterials: false,
      materials: Array.from({ length: 1 + random.below(5) }, () => ({
        name: write(random, 8),
        form: random.one(codesOf(materialForms)),
        copies: 1 + random.below(3),
        required: random.chance(0.8),
        note: maybe(random, write(random, 10)),
      })),
      steps: Array.from({ length: 2 + random.below(4) }, () => ({
        name: write(random, 4),
        text: write(random, 20),
        office: write(random, 6),
        time: '5个工作日',
      })),
      legalBases: [
        {
          text: `《${write(random, 8)}条例》第三条`,
          title: null,
          number: null,
          article: '第三条',
          legalBasis: random.chance(0.6) ? idOf('law', random.below(40)) : null,
        },
      ],
      statutoryDays: 20,
      promisedDays: random.below(20),
      timeLimitNote: null,
      free: true,
      fee: null,
      feeBasis: null,
      result: write(random, 6),
      places: [{ name: write(random, 6), address: write(random, 10), hours: '工作日9:00—17:00' }],
      phone: `0375-${1_000_000 + random.below(8_999_999)}`,
      supervisionPhone: '12345',
      onlineUrl: random.chance(0.5) ? `https://www.example.org/guide/${i}` : null,
      visits: random.below(3),
      body: paragraphs(random, 200, write),
    });
}
