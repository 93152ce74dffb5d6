import type { Plugin } from 'vite';
import { firstInChinese } from './first-in-chinese';
import { namedActions } from './named-actions';
import { type Replacement, replacements } from './replacements';
import { unsavedWork } from './unsaved-work';

const all: readonly Replacement[] = [...replacements, ...unsavedWork, ...firstInChinese, ...namedActions];

/**
 * A step of the admin's build that makes Strapi's hard-coded texts follow the reader's language, and changes what its code
 * does to people's work where it gives no place to say it. A text that is no longer where it was (another version of Strapi) fails the build, instead of coming up in English unseen.
 */
export const speakChinese = (): Plugin => {
  const done = new Set<string>();
  return {
    name: 'gongkai-speak-chinese',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const here = all.filter(({ module }) => id.split('?')[0]?.endsWith(`/node_modules/${module}`));
      if (here.length === 0) return null;
      return here.reduce((changed, { module, find, put }) => {
        const next = changed.replace(find, put);
        if (next === changed) this.error(`${module} no longer has the text ${find}`);
        done.add(module);
        return next;
      }, code);
    },
    buildEnd(error) {
      const missing = all.filter(({ module }) => !done.has(module)).map(({ module }) => module);
      if (!error && missing.length > 0) this.error(`Not part of the admin any more: ${missing.join(', ')}`);
    },
  };
};
