/** What the build changes in one of Strapi's modules: every match of `find`, of which there must be one. */
export interface Replacement {
  readonly module: string;
  readonly find: RegExp;
  readonly put: string;
}

// Evaluated at each drawing, so that it follows the reader's language (spoken-text.ts).
const spoken = '$1globalThis.gongkaiText($2)';

const texts = (module: string, find: RegExp): Replacement => ({ module, find, put: spoken });

const later = (module: string, find: RegExp): Replacement => ({
  module,
  find,
  put: 'get label() { return globalThis.gongkaiText($1); }',
});

const admin = '@strapi/admin/dist/admin/admin/src';

/** The texts that Strapi's admin and its design system have in their code instead of their message files. */
export const replacements: readonly Replacement[] = [
  texts(
    '@strapi/design-system/dist/index.mjs',
    /(\b(?:clear|close|date|time|monthSelect|yearSelect|on|off)Label: (?:\w+ = )?)("(?:Clear|Close modal|Choose date|Choose time|Month|Year|On|Off)")/g,
  ),
  texts('@strapi/design-system/dist/index.mjs', /(\blabel: \w+ = )("(?:Choose date|Pagination)")/g),
  texts('@strapi/design-system/dist/index.mjs', /(\bloadingMessage: \w+ = )("Loading content\.\.\.")/g),
  texts('@strapi/design-system/dist/index.mjs', /(\bnoOptionsMessage: \w+ = \(\) => )("No results found")/g),
  texts('@strapi/design-system/dist/index.mjs', /(\bplaceholder: \w+ = )("Select or enter a value")/g),
  texts('@strapi/design-system/dist/index.mjs', /(\bchildren: )("Loading")/g),
  texts('sonner/dist/index.mjs', /(\bcontainerAriaLabel = )('Notifications')/g),
  // How to drag with the keyboard, and what happened to the dragged: read aloud.
  {
    module: '@dnd-kit/core/dist/core.esm.js',
    find: /\bdraggable: ("\\n {4}To pick up[^"]+")/g,
    put: 'get draggable() { return globalThis.gongkaiText($1.trim().replace(/\\s+/g, " ")); }',
  },
  {
    module: '@dnd-kit/core/dist/core.esm.js',
    find: /"([\w .]+ item|[\w .]+ Draggable item) " \+ active\.id \+ "([^"]*)"(?: \+ over\.id)?(?: \+ "\.")?/g,
    put: 'globalThis.gongkaiText("$1$2")',
  },
  // The keys that jump to the notifications are no text to read out.
  {
    module: 'sonner/dist/index.mjs',
    find: /`\$\{containerAriaLabel\} \$\{hotkeyLabel\}`/g,
    put: 'containerAriaLabel',
  },
  // Half of a laptop's screen: with names as wide as these the time and the way to the form are out of sight.
  {
    module: '@strapi/content-manager/dist/admin/components/Widgets.mjs',
    find: /\bbaseMaxWidth = 14\.4\b/g,
    put: 'baseMaxWidth = 6.8',
  },
  texts(`${admin}/components/LazyOutlet.mjs`, /(\bchildren: )("Loading content\.")/g),
  texts(`${admin}/components/PageHelpers.mjs`, /(\bchildren = )('Loading content\.')/g),
  texts(`${admin}/components/LeftMenu.mjs`, /(\blabel: )("Menu")/g),
  texts(`${admin}/pages/Settings/components/SettingsNav.mjs`, /("aria-label": )("Notification")/g),
  texts('@strapi/i18n/dist/admin/components/LocaleTable.mjs', /(\bchildren: )("Actions")/g),
  ...[/("aria-label": )("search")/g, /(\blabel: )("Search")/g].map((find) =>
    texts('@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs', find),
  ),
  // Tables made when the module is loaded: their texts are asked for when a page is drawn.
  later(
    '@strapi/content-manager/dist/admin/pages/ListView/components/BulkActions/PublishAction.mjs',
    /\blabel: ('(?:documentId|name|status|Publication status)')/g,
  ),
  later(
    '@strapi/upload/dist/admin/utils/displayedFilters.mjs',
    /\blabel: ('(?:createdAt|updatedAt|audio|file|image|video|type)')/g,
  ),
  ...[
    'ComponentConfigurationPage.mjs',
    'EditConfigurationPage.mjs',
    'ListConfiguration/ListConfigurationPage.mjs',
  ].map((page) => ({
    module: `@strapi/content-manager/dist/admin/pages/${page}`,
    find: /`Configure \$\{([\w.]+)\} (?:Edit|List) View`/g,
    put: "[globalThis.gongkaiText('Page settings'), $1].join(' — ')",
  })),
  {
    module: '@strapi/i18n/dist/admin/components/BulkLocaleActionModal.mjs',
    find: /`Select \$\{locale\}`/g,
    put: "[globalThis.gongkaiText('Select'), locale].join(' ')",
  },
  {
    module: '@strapi/i18n/dist/admin/components/LocaleListCell.mjs',
    find: /`\$\{locale\.name\} \(default\)`/g,
    put: "locale.name.concat(globalThis.gongkaiText(' (default)'))",
  },
  // What the server answers to a failed sign-in.
  {
    module: `${admin}/pages/Auth/components/Login.mjs`,
    find: /res\.error\.message \?\? 'Something went wrong'/g,
    put: "globalThis.gongkaiText(res.error.message ?? 'Something went wrong')",
  },
  texts(`${admin}/hooks/useAPIErrorHandler.mjs`, /(\breturn )('Unknown error occurred\.')/g),
  ...['Relations/Relations.mjs', 'DynamicZone/Field.mjs', 'Component/Repeatable.mjs'].map((input) => ({
    module: `@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/${input}`,
    find: /`\$\{((?:newIndex|index) \+ 1)\} of \$\{(\w+\.length)\}`/g,
    put: "[$1, $2].join(' / ')",
  })),
  ...['BulkLocaleActionModal.mjs', 'CMHeaderActions.mjs'].map((component) => ({
    module: `@strapi/i18n/dist/admin/components/${component}`,
    find: /\bcapitalize\(status\)/g,
    put: 'globalThis.gongkaiText(capitalize(status))',
  })),
  {
    module: `${admin}/components/PageHelpers.mjs`,
    find: /`\$\{title\} \| Strapi`/g,
    put: "[title, globalThis.gongkaiText('Gongkai')].join(' | ')",
  },
  // A filter that was set shows the code of an enumeration, and true or false, instead of their names.
  {
    module: `${admin}/components/Filters.mjs`,
    find: /\bif \(input && options\)/g,
    put: 'if (options)',
  },
  {
    module: `${admin}/components/Filters.mjs`,
    find: /\blet formattedValue = value;/g,
    put: "let formattedValue = type === 'boolean' ? formatMessage({ id: 'app.components.ToggleCheckbox.' + (value === 'true' ? 'on' : 'off') + '-label' }) : value;",
  },
  // The server labels the document's id with its code name, whatever is stored.
  {
    module: '@strapi/content-manager/dist/admin/pages/ListView/components/ViewSettingsMenu.mjs',
    find: /\blabel: (list\.metadatas\[name\]\?\.label \?\? '')/g,
    put: 'label: globalThis.gongkaiText($1)',
  },
  {
    module: '@strapi/content-manager/dist/admin/pages/ListView/components/Filters.mjs',
    find: /\blabel: (label \?\? '')/g,
    put: 'label: globalThis.gongkaiText($1)',
  },
  // Read aloud it would say the code of the state in place of its name.
  {
    module: '@strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus.mjs',
    find: /"aria-label": status,/g,
    put: '',
  },
  // A document that is gone, or another unit's, does not come by trying again.
  {
    module: '@strapi/content-manager/dist/admin/pages/EditView/EditViewPage.mjs',
    find: /(if \(!initialValues \|\| hasError\) \{\s*return \/\*#__PURE__\*\/ jsx\(Page\.Error, \{)(\})/g,
    put: "$1 content: globalThis.gongkaiText('This document cannot be opened: it may have been deleted, or belong to another unit. If the network or the server is away, reload the page later.') $2",
  },
  // News of Strapi's own product.
  {
    module: `${admin}/components/MediaLibraryBanner.mjs`,
    find: /if \(isDismissed\)/g,
    put: 'if (true)',
  },
  // A shop of extensions for developers, outside of this installation.
  {
    module: `${admin}/hooks/useMenu.mjs`,
    find: /permissions: permissions\.marketplace\?\.main \?\? \[\]/g,
    put: "permissions: [{ action: 'admin::nobody', subject: null }]",
  },
];
