import type { PublicTypeName } from '../../public-model';
import type { AskedKind } from '../asking';

type Values = Readonly<Record<string, unknown>>;

/** A field that answers a kind of question; `text` gives what stands in it, word for word, or null where it is empty. */
export interface AnswerField {
  readonly field: string;
  readonly text: (values: Values) => string | null;
}

const written = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const list = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? value.filter((one): one is Values => typeof one === 'object' && one !== null) : [];
const joined = (parts: ReadonlyArray<string | null>, between: string): string | null =>
  written(parts.filter((part) => part !== null).join(between));

const field = (name: string, text?: (values: Values) => string | null): AnswerField => ({
  field: name,
  text: text ?? ((values) => written(values[name])),
});

const days = (name: string) =>
  field(name, ({ [name]: value }) =>
    typeof value !== 'number' ? null : value === 0 ? '当场办结' : `${value}个工作日`,
  );
const free = field('free', (values) => (values.free === true ? '不收费' : null));
const materials = field('materials', (values) =>
  joined(
    list(values.materials).map(({ name, note }) => joined([written(name), written(note)], '：')),
    '；',
  ),
);
const noMaterials = field('noMaterials', (values) => (values.noMaterials === true ? '无需提交材料' : null));
const places = field('places', (values) =>
  joined(
    list(values.places).map(({ name, address, hours }) =>
      joined([written(name), written(address), written(hours)], '，'),
    ),
    '；',
  ),
);
const hours = field('places', (values) =>
  joined(
    list(values.places).map(({ name, hours: open }) =>
      written(open) === null ? null : joined([written(name), written(open)], '，'),
    ),
    '；',
  ),
);
const legalBases = field('legalBases', (values) =>
  joined(
    list(values.legalBases).map(({ text }) => written(text)),
    '；',
  ),
);
const contact = (part: 'phone' | 'address') =>
  field(`contact.${part}`, ({ contact: given }) => written((given as Values | null | undefined)?.[part]));
const timeLimit = field('timeLimit', (values) =>
  written((values.timeLimit as Values | null | undefined)?.text),
);

type ByType = Readonly<Partial<Record<PublicTypeName, readonly AnswerField[]>>>;

/** Which fields of which types answer a kind of question; the first that is not empty does. */
export const answerFields: Readonly<Partial<Record<AskedKind, ByType>>> = {
  fee: { 'service-guide': [field('fee'), free] },
  duration: { 'service-guide': [field('timeLimitNote'), days('promisedDays'), days('statutoryDays')] },
  materials: { 'service-guide': [materials, noMaterials] },
  place: {
    'service-guide': [places],
    'participation-event': [field('place')],
    unit: [contact('address')],
  },
  eligibility: { 'service-guide': [field('conditions'), field('audienceNote')] },
  phone: {
    'service-guide': [field('phone')],
    'participation-event': [contact('phone')],
    unit: [contact('phone')],
  },
  basis: { 'service-guide': [legalBases], 'catalog-item': [legalBases] },
  when: { 'catalog-item': [timeLimit], 'service-guide': [hours] },
};
