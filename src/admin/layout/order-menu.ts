import { englishTypeMessages } from '../language/type-names';
import chinese from '../translations/content-types/zh-Hans.json';

/** The types in the order of the work: what is written every day first, registers after it. */
const order = [
  'catalog-item',
  'policy',
  'interpretation',
  'disclosure',
  'response',
  'participation-event',
  'service-guide',
  'column',
  'unit',
  'domain',
  'channel',
  'legal-basis',
  'guideline',
  'guideline-item',
  'milestone',
  'holiday',
] as const;

const names: Readonly<Record<string, { readonly name: string }>> = chinese;

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
  order.map((type, place) => {
    const uid = `api::${type}.${type}`;
    return [uid, keyOf(place, names[uid]?.name ?? type)] as const;
  }),
);

const messagesOf = (nameOf: (chinese: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries([...keys].map(([uid, key]) => [key, nameOf(names[uid]?.name ?? uid)] as const));

/** What the keys stand for. */
export const menuMessages = {
  'zh-Hans': messagesOf((name) => name),
  en: messagesOf((name) => englishTypeMessages[name] ?? name),
};

export const orderMenu = ({ ctLinks, models }: Links): Links => ({
  models,
  ctLinks: ctLinks.map((link) => ({ ...link, title: keys.get(link.uid ?? '') ?? link.title })),
});
