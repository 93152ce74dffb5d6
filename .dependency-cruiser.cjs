/** Who may import whom (docs/architecture.md, "The rooms"). Run by tests/house. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The rules of open government know no Strapi, HTTP, SQL or React.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(src/(?!domain/)|types/|config/|tests/)|node_modules/(@strapi|pg|knex|koa|react|exceljs|graphql)',
      },
    },
    {
      name: 'domain-needs-no-node',
      comment: 'The same rules run in the editor’s browser.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'plugins-meet-through-services',
      comment: 'A plugin reaches another only through its service, never through its files.',
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/' },
      to: { path: '^src/plugins/[^/]+/', pathNot: '^src/plugins/$1/' },
    },
    {
      name: 'kit-knows-no-plugin',
      comment: 'What all plugins use needs none of them.',
      severity: 'error',
      from: { path: '^src/plugin-kit/' },
      to: { path: '^src/plugins/' },
    },
    {
      name: 'plugins-import-domain-only',
      severity: 'error',
      from: { path: '^src/(plugins|plugin-kit)/' },
      to: { path: '^src/(cli|api|components|admin|editing)/' },
    },
    {
      name: 'command-line-goes-through-services',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/plugins/[^/]+/', pathNot: '^src/plugins/portal/server/alone/' },
    },
    {
      name: 'admin-code-stays-in-the-browser',
      severity: 'error',
      from: { path: '^src/(admin|plugins/[^/]+/admin|plugin-kit/admin)/' },
      to: { path: '^src/(plugins/[^/]+/server|plugin-kit/(?!admin/))' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'product-needs-no-test-tools',
      severity: 'error',
      from: { path: '^(src|config)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-dependencies',
      severity: 'error',
      from: { path: '^(src|config|tests|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // A plugin's own manifest lists no dependencies: the root's are meant.
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
