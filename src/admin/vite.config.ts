import type { UserConfig } from 'vite';
import { speakChinese } from './hard-coded/speak-chinese';

/** What we add to Strapi's own build of the admin. */
export default (config: UserConfig): UserConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), speakChinese()],
});
