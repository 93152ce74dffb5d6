const ours = (name: string) => ({ enabled: true, resolve: `./src/plugins/${name}` });

/** Our plugins, in the order of the way through the house. */
export default {
  publication: ours('publication'),
  completeness: ours('completeness'),
  exchange: ours('exchange'),
  files: ours('files'),
  portal: ours('portal'),
  syndication: ours('syndication'),
  // Strapi's own, not used here.
  cloud: { enabled: false },
};
