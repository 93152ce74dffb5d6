import { GraphQLEnumType } from 'graphql';
import { localeNames } from '../../../../domain/change';
import { type CodeListName, type CodeName, codeLists, eventStates } from '../../../../domain/codes';
import { graphqlCode, publicTypes } from '../../../../domain/public-model';
import { askedKindNames } from '../../../../domain/search';

/** Lists whose name or description is not that of the first field that takes its codes from it. */
const names: Readonly<Partial<Record<CodeListName, readonly [name: string, description: string]>>> = {
  unitKinds: ['UnitKind', 'Kind of unit (单位类别)'],
  fiveOpen: ['FiveOpen', 'The five kinds of openness (五公开)'],
  methods: ['Method', 'How it is made public (公开方式)'],
  attributes: ['Attribute', 'Disclosure attribute (公开属性)'],
  audiences: ['Audience', 'To whom it is made public (公开对象)'],
  levels: ['Level', 'Level of government (公开层级)'],
  channels: ['Channel', 'The 12 standard channels, and OTHER: 13 in all (公开渠道和载体)'],
  adaptations: ['Adaptation', 'How a row of the national guideline was adapted (指引调整情况)'],
  legalStatuses: ['LegalStatus', 'Whether a law is in force (效力状态)'],
  validities: ['Validity', 'Whether a policy is in force (有效性)'],
  interpretationForms: ['InterpretationForm', 'Form of an interpretation (解读形式)'],
  participationForms: ['ParticipationForm', 'Form of public participation (参与形式)'],
  applicantKinds: ['ApplicantKind', 'Who may ask for a service (受理对象类别)'],
  materialForms: ['MaterialForm', 'In what form a document is handed in (材料形式)'],
  columnKinds: ['ColumnKind', 'Kind of a column (专栏类别)'],
  limitUnits: ['LimitUnit', 'Unit of a time limit (时限单位)'],
  retentions: ['Retention', 'How long something stays public (公开期限)'],
  bands: ['Band', 'Band of a completeness score (完备度等次)'],
  severities: ['Severity', 'How grave a finding is (严重程度)'],
  elements: ['Element', 'The eight elements of the standard catalogue (八要素)'],
};

const enumOf = (
  name: string,
  description: string,
  codes: Readonly<Record<string, CodeName>>,
): GraphQLEnumType =>
  new GraphQLEnumType({
    name,
    description,
    values: Object.fromEntries(
      Object.entries(codes).map(([code, { zh, en }]) => [
        graphqlCode(code),
        { value: code, description: `${en} (${zh})` },
      ]),
    ),
  });

const aboutOf = (list: CodeListName): string | undefined =>
  publicTypes
    .flatMap(({ fields }) => Object.values(fields))
    .find((field) => (field.kind === 'code' || field.kind === 'codes') && field.list === list)?.about;

const nameOf = (list: CodeListName): readonly [name: string, description: string] => [
  `${list.charAt(0).toUpperCase()}${list.slice(1).replace(/s$/, '')}`,
  aboutOf(list) ?? list,
];

const made = new Map<CodeListName, GraphQLEnumType>();

/** The enum of a list of codes; its values are the codes in UPPER_SNAKE. */
export const codeEnum = (list: CodeListName): GraphQLEnumType => {
  const known = made.get(list);
  if (known) return known;
  const [name, description] = names[list] ?? nameOf(list);
  const type = enumOf(name, description, codeLists[list]);
  made.set(list, type);
  return type;
};

export const localeEnum = enumOf('Locale', 'Language of the texts (语言)', localeNames);

export const searchTypeEnum = enumOf(
  'SearchType',
  'The types of public documents (公开内容类型)',
  Object.fromEntries(publicTypes.map(({ name, label }) => [name, label])),
);

export const askedKindEnum = enumOf('AskedKind', 'What a question asks for (问的是什么)', askedKindNames);

export const changeActionEnum = enumOf('ChangeAction', 'What an entry of the ledger did (账本动作)', {
  publish: { zh: '发布', en: 'Made public' },
  revise: { zh: '更新', en: 'Changed what was public' },
  withdraw: { zh: '撤回', en: 'Taken back' },
  redact: { zh: '去除内容', en: 'Took the text out of an earlier entry' },
});

export const eventStateEnum = enumOf(
  'ParticipationState',
  'State of a participation event, from its dates (活动状态)',
  eventStates,
);
