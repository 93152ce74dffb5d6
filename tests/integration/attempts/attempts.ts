import { publicTypes } from '../../../src/domain/public-model';
import { home } from '../support/two-offices';
import type { Ids } from '../support/two-units';
import type { Random } from '../tampering/random';

/** What somebody knows of another unit's rows, or makes up: documents by type, their rows, a word of their titles, a file, a folder. */
export interface Target {
  readonly documents: Ids;
  readonly rows: Readonly<Record<string, number>>;
  readonly word: string;
  readonly file: number;
  readonly folder: number;
  /** The other unit's code; one that no unit has. */
  readonly unit: string;
}
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}
/** Something asked about a target: the same of what is there and of what is not. */
export interface Attempt {
  readonly kind: string;
  readonly of: (target: Target) => Asked;
}

const types = publicTypes.filter(({ drafts }) => drafts);
const names = types.map(({ name }) => name as string);

/** The links of a type to others that belong to units. */
const linksOf = (name: string): readonly { readonly field: string; readonly to: string }[] =>
  Object.entries(types.find((type) => type.name === name)?.fields ?? {}).flatMap(([field, declared]) =>
    declared.kind === 'link' && names.includes(declared.to) ? [{ field, to: declared.to }] : [],
  );
const linking = names.filter((name) => linksOf(name).length > 0);
const titleOf = (name: string): string => (name === 'catalog-item' ? 'level1' : 'title');
const uid = (name: string): string => `api::${name}.${name}`;

type Words = (target: Target) => string;

/** A condition on a document of a type, or on what a field leads to. */
const condition = (random: Random, named: string, field = ''): Words => {
  const on = field === '' ? '' : `[${field}]`;
  const title = titleOf(named);
  return random.of<Words>([
    ({ documents }) => `filters${on}[documentId][$eq]=${documents[named]}`,
    ({ documents }) => `filters${on}[documentId][$in][0]=${documents[named]}`,
    ({ documents }) => `filters[$not]${on}[documentId][$ne]=${documents[named]}`,
    ({ documents }) => `filters[$or][0]${on}[documentId]=${documents[named]}`,
    ({ rows }) => `filters${on}[id][$eq]=${rows[named]}`,
    ({ rows }) => `filters${on}[id][$in][0]=${rows[named]}`,
    ({ word }) => `filters${on}[${title}][$contains]=${word}`,
    ({ word }) => `filters${on}[${title}][$startsWithi]=${word}`,
    ({ word }) => `filters[$and][0]${on}[${title}][$containsi]=${word}&filters[$and][1][id][$notNull]=true`,
    ({ word }) => `filters[$not]${on}[${title}][$notContains]=${word}`,
  ]);
};

/** What else a question may carry. */
const beside = (random: Random, name: string): string => {
  const links = linksOf(name);
  const title = titleOf(name);
  const locale = random.of(['locale=zh-Hans', 'locale=zh-Hans', 'locale=en', 'locale=*', '_=']);
  const status = random.of(['', '', '&status=published', '&status=draft']);
  const more = random.of([
    '',
    '&populate=*',
    '&fields[0]=id',
    `&sort=${title}:ASC`,
    `&sort=${title}:DESC`,
    '&sort=updatedBy.firstname',
    '&page=2&pageSize=1',
    '&pageSize=100',
    ...links.flatMap(({ field, to }) => [
      `&populate[${field}][populate]=*`,
      `&sort=${field}.${titleOf(to)}`,
      `&sort=${field}.id:DESC`,
    ]),
  ]);
  return `${locale}${status}${more}`;
};

const read = (kind: string, path: Words): Attempt => ({
  kind,
  of: (target) => ({ method: 'GET', path: path(target) }),
});
const write = (kind: string, method: string, path: Words, body: (target: Target) => object): Attempt => ({
  kind,
  of: (target) => ({ method, path: path(target), body: body(target) }),
});

/** A link to a document, in one of the forms in which it may be written. */
const linkForm = (random: Random, to: string) =>
  random.of<(target: Target) => unknown>([
    ({ documents }) => ({ connect: [{ documentId: documents[to], locale: 'zh-Hans' }] }),
    ({ documents }) => ({ set: [{ documentId: documents[to] }] }),
    ({ documents }) => documents[to],
    ({ documents }) => [documents[to]],
    ({ rows }) => ({ connect: [{ id: rows[to] }] }),
    ({ rows }) => ({ set: [rows[to]] }),
    ({ documents, rows }) => ({ connect: [{ id: rows[to], documentId: documents[to] }] }),
    ({ documents }) => ({ disconnect: [{ documentId: documents[to] }] }),
    ({ documents }) => ({ connect: [], documentId: documents[to] }),
  ]);

const onDocument = (random: Random, name: string): Attempt => {
  const [at, title, query] = [home(name), titleOf(name), beside(random, name)];
  const one: Words = ({ documents }) => `${at}/${documents[name]}`;
  const [locale, deed] = [random.of(['zh-Hans', 'en', '*']), random.of(['publish', 'unpublish', 'discard'])];
  const bulk = random.of(['bulkPublish', 'bulkUnpublish', 'bulkDelete']);
  const how = random.of(['clone', 'auto-clone']);
  const ids = ({ documents }: Target) => ({ documentIds: [documents[name]], locale: 'zh-Hans' });
  return random.of<Attempt>([
    read('id', (target) => `${one(target)}?${query}`),
    write(
      'id, update',
      'PUT',
      (target) => `${one(target)}?locale=${locale}`,
      () => ({ [title]: '改名' }),
    ),
    write(
      'id, delete',
      'DELETE',
      (target) => `${one(target)}?locale=${locale}`,
      () => ({}),
    ),
    write(
      `id, ${deed}`,
      'POST',
      (target) => `${one(target)}/actions/${deed}?locale=${locale === '*' ? 'zh-Hans' : locale}`,
      () => ({ [title]: '改名' }),
    ),
    write(
      'clone',
      'POST',
      ({ documents }) => `${at}/${how}/${documents[name]}?locale=zh-Hans`,
      () => ({ [title]: '副本' }),
    ),
    write('bulk', 'POST', () => `${at}/actions/${bulk}?locale=zh-Hans`, ids),
    write('bulk, validation', 'POST', () => `${at}/actions/bulkFindForValidation`, ids),
    read('draft links', (target) => `${one(target)}/actions/countDraftRelations?locale=zh-Hans`),
    read(
      'language',
      ({ documents }) =>
        `/i18n/content-manager/get-fill-from-locale/${uid(name)}?collectionType=collection-types&documentId=${documents[name]}&sourceLocale=zh-Hans&targetLocale=en`,
    ),
    write(
      'language, fields',
      'POST',
      () => '/i18n/content-manager/actions/get-non-localized-fields',
      ({ rows }) => ({ model: uid(name), id: rows[name], locale: 'en' }),
    ),
  ]);
};

const onList = (random: Random, name: string): Attempt => {
  const query = beside(random, name);
  const own = condition(random, name);
  return random.of<Attempt>([
    read('list, filter', (target) => `${home(name)}?${query}&${own(target)}`),
    read('list, words', ({ word }) => `${home(name)}?${query}&_q=${word}`),
  ]);
};

/** Over links: of her documents to what is another's, and what a form offers. */
const onLinks = (random: Random, own: Ids): Attempt => {
  const name = random.of(linking);
  const { field, to } = random.of(linksOf(name));
  const [query, over, form] = [
    beside(random, name),
    condition(random, to, field),
    linkForm(random, to),
  ] as const;
  const picker = `/content-manager/relations/${uid(name)}/${field}`;
  return random.of<Attempt>([
    read('list, filter over a link', (target) => `${home(name)}?${query}&${over(target)}`),
    read('picker, words', ({ word }) => `${picker}?locale=zh-Hans&_q=${word}`),
    read('picker, of a document', ({ documents }) => `${picker}?id=${documents[name]}&locale=zh-Hans`),
    read(
      'picker, ids left out',
      ({ rows }) => `${picker}?locale=zh-Hans&pageSize=100&idsToOmit[0]=${rows[to]}`,
    ),
    read(
      'picker, ids taken in',
      ({ rows }) => `${picker}?locale=zh-Hans&pageSize=1&idsToInclude[0]=${rows[to]}`,
    ),
    read(
      'links of a document',
      ({ documents }) => `/content-manager/relations/${uid(name)}/${documents[name]}/${field}?locale=zh-Hans`,
    ),
    write(
      'link',
      'PUT',
      () => `${home(name)}/${own[name]}?locale=zh-Hans`,
      (target) => ({ [field]: form(target) }),
    ),
  ]);
};

const onFiles = (random: Random, own: Ids): Attempt => {
  const byFile = ({ file }: Target) => `/upload/files/${file}`;
  return random.of<Attempt>([
    read('file', byFile),
    read('file, filter', ({ file }) => `/upload/files?filters[id][$eq]=${file}`),
    read('file, words', ({ word }) => `/upload/files?_q=${word}&sort=name:ASC`),
    read('file, folder', ({ folder }) => `/upload/files?filters[folder][id][$eq]=${folder}`),
    read('folder', ({ folder }) => `/upload/folders/${folder}?populate=*`),
    read('folders', ({ word }) => `/upload/folders?_q=${word}`),
    write('file, delete', 'DELETE', byFile, () => ({})),
    write(
      'file, bulk delete',
      'POST',
      () => '/upload/actions/bulk-delete',
      ({ file, folder }) => ({ fileIds: [file], folderIds: [folder] }),
    ),
    write(
      'file, bulk move',
      'POST',
      () => '/upload/actions/bulk-move',
      ({ file, folder }) => ({ fileIds: [file], folderIds: [folder], destinationFolderId: null }),
    ),
    write(
      'folder, within',
      'POST',
      () => '/upload/folders',
      ({ folder }) => ({ name: '里面', parent: folder }),
    ),
    write(
      'folder, rename',
      'PUT',
      ({ folder }) => `/upload/folders/${folder}`,
      () => ({ name: '改名' }),
    ),
    write(
      'file, attached',
      'PUT',
      () => `${home('policy')}/${own.policy}?locale=zh-Hans`,
      ({ file }) => ({ attachments: [{ name: '附件', file }] }),
    ),
  ]);
};

const onPagesOfOurs = (random: Random, name: string): Attempt =>
  random.of<Attempt>([
    write(
      'withdrawal',
      'POST',
      () => '/publication/withdrawals/outlook',
      ({ documents }) => ({ type: name, documentIds: [documents[name]], locale: '*' }),
    ),
    write(
      'panel',
      'POST',
      () => '/completeness/rehearsal',
      ({ documents }) => ({ type: name, documentId: documents[name], locale: 'zh-Hans', values: {} }),
    ),
    read('waivers', ({ documents }) => `/completeness/waivers?type=${name}&documentId=${documents[name]}`),
    read(
      'outlets',
      ({ documents }) => `/syndication/outlets-of-document?type=${name}&documentId=${documents[name]}`,
    ),
    read(
      'posting',
      ({ documents }) => `/syndication/ready-to-post?type=${name}&documentId=${documents[name]}`,
    ),
    read('body of a policy', ({ documents }) => `/completeness/policy-body?policy=${documents.policy}`),
    read('export', ({ word }) => `/completeness/dashboard/items?unit=WD-MZJ&_q=${word}`),
    read('export, of a unit', ({ unit }) => `/completeness/dashboard/items?unit=${unit}`),
    read('dashboard', ({ unit }) => `/completeness/dashboard?unit=${unit}`),
    read(
      'dashboard, a group',
      ({ unit }) =>
        `/completeness/dashboard/gap?rule=coverage.row.missing&severity=warning&waived=false&unit=${unit}`,
    ),
    read('dashboard, workbook', ({ unit, word }) => `/completeness/dashboard.xlsx?unit=${unit}&_q=${word}`),
  ]);

/** One attempt by chance. `own`: documents of whoever asks. */
export const attempted = (random: Random, own: Ids): Attempt => {
  const name = random.of(names);
  return random.of([
    () => onDocument(random, name),
    () => onDocument(random, name),
    () => onList(random, name),
    () => onLinks(random, own),
    () => onLinks(random, own),
    () => onFiles(random, own),
    () => onPagesOfOurs(random, name),
  ])();
};
