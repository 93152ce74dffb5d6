import { uploadConfig } from '../src/plugins/files/server/library/s3-settings';

const ours = (name: string) => ({ enabled: true, resolve: `./src/plugins/${name}` });

/** Our plugins, in the order of the way through the house. */
export default {
  // Before the gate: it stands outside.
  scope: ours('scope'),
  audit: ours('audit'),
  publication: ours('publication'),
  completeness: ours('completeness'),
  exchange: ours('exchange'),
  files: ours('files'),
  texts: ours('texts'),
  portal: ours('portal'),
  syndication: ours('syndication'),
  sayings: ours('sayings'),
  // After those whose rights its roles hold.
  accounts: ours('accounts'),
  // Strapi's own: the media library, and what is not used here.
  upload: { config: uploadConfig(process.env) },
  cloud: { enabled: false },
};
