import type { AttachmentPartsFragment, EventRowFragment, GuideRowFragment } from '../typescript/src';
import { day, h } from './html';
import { say } from './language';
import { eventFormName, eventStateName } from './names';

type Texts = ReadonlyArray<string | null | undefined | false>;

export const joined = (texts: Texts): string => texts.filter(Boolean).join(' · ');

/** A section of a page with its heading. */
export const card = (id: string, heading: string, ...children: readonly (Node | string | null)[]) =>
  h('section', { class: 'card', 'aria-labelledby': id }, h('h2', { id }, heading), ...children);

/** A row of a list that leads to a page: its name, and what else is told of it. */
export const linkRow = (href: string, name: string, told: Texts): HTMLElement =>
  h('li', {}, h('a', { class: 'row', href }, h('strong', {}, name), h('p', { class: 'soft' }, joined(told))));

export const rows = (items: readonly HTMLElement[]): HTMLElement => h('ul', { class: 'rows' }, ...items);

export const guideRow = ({ id, title, unit, promisedDays, free }: GuideRowFragment): HTMLElement =>
  linkRow(`#/guide/${id}`, title, [
    unit.name,
    promisedDays !== null && say(`承诺${promisedDays}个工作日`, `within ${promisedDays} working days`),
    free === true && say('不收费', 'free of charge'),
  ]);

export const eventRow = ({ id, title, unit, form, state, endsAt }: EventRowFragment): HTMLElement =>
  linkRow(`#/event/${id}`, title, [
    eventStateName(state),
    eventFormName(form),
    unit.name,
    endsAt && say(`${day(endsAt)}截止`, `until ${day(endsAt)}`),
  ]);

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The files that a document carries, to be opened or saved. */
export const attachments = (files: readonly AttachmentPartsFragment[]): HTMLElement | null => {
  const there = files.flatMap(({ name, file }) => (file ? [{ ...file, title: name || file.name }] : []));
  if (there.length === 0) return null;
  return h(
    'ul',
    { class: 'files', 'aria-label': say('附件', 'Attachments') },
    ...there.map(({ title, url, size }) => h('li', {}, h('a', { href: url }, title), ` ${sizeOf(size)}`)),
  );
};

/** Terms with what is said of each; those of which nothing is said are left out. */
export const facts = (told: ReadonlyArray<readonly [string, Texts]>): HTMLElement =>
  h(
    'dl',
    { class: 'elements' },
    ...told.flatMap(([term, texts]) => {
      const said = texts.filter((text) => typeof text === 'string' && text !== '') as string[];
      return said.length === 0 ? [] : [h('dt', {}, term), h('dd', {}, lines(said))];
    }),
  );

const lines = (texts: readonly string[]): Node =>
  texts.length === 1
    ? document.createTextNode(texts[0] ?? '')
    : h('ul', {}, ...texts.map((text) => h('li', {}, text)));

/** What stands where a document is not public, or not any more. */
export const gone = (told: string, href: string, back: string): Node[] => [
  h('h1', {}, told),
  h('p', {}, h('a', { href }, back)),
];
