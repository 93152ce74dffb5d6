import { publicTypes, uidOf } from '../../domain/public-model';
import { chineseNames } from '../../editing/type-names';
import { englishTypeMessages } from '../language/type-names';

/** The types in the order of the work: what is written every day first, registers and the office's own after it. */
const order: readonly string[] = [
  ...publicTypes.filter(({ drafts }) => drafts).map(({ name }) => uidOf(name)),
  ...publicTypes.filter(({ drafts }) => !drafts).map(({ name }) => uidOf(name)),
  'api::milestone.milestone',
  'api::holiday.holiday',
  'api::saying.saying',
];

interface Link {
  readonly uid?: string;
  readonly title: string;
}
interface Links {
  readonly ctLinks: readonly Link[];
  readonly models: unknown;
}

/** Strapi sorts the menu by the keys of its titles and shows their messages: the key begins with the place. */
const keyOf = (place: number, name: string): string => `${String(place + 1).padStart(2, '0')} ${name}`;

const keys: ReadonlyMap<string, string> = new Map(
  order.map((uid, place) => [uid, keyOf(place, chineseNames[uid]?.name ?? uid)] as const),
);

const messagesOf = (nameOf: (chinese: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries([...keys].map(([uid, key]) => [key, nameOf(chineseNames[uid]?.name ?? uid)] as const));

/** What the keys stand for. */
export const menuMessages = {
  'zh-Hans': messagesOf((name) => name),
  en: messagesOf((name) => englishTypeMessages[name] ?? name),
};

export const orderMenu = ({ ctLinks, models }: Links): Links => ({
  models,
  ctLinks: ctLinks.map((link) => ({ ...link, title: keys.get(link.uid ?? '') ?? link.title })),
});
