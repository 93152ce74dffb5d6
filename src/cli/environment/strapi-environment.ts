import type { OpenDatabase } from '../postgres/open-database';
import type { Secrets } from './secrets';
import type { Settings } from './settings';

/** Sets what Strapi's configuration reads. The environment's own secrets win over the ones we keep. */
export const setStrapiEnvironment = (
  settings: Settings,
  secrets: Secrets,
  database: OpenDatabase,
  more: { serveAdmin: boolean },
): void => {
  const {
    DATABASE_PASSWORD: _owner,
    APPLICATION_PASSWORD: _application,
    READER_PASSWORD: _reader,
    ...strapiSecrets
  } = secrets;
  for (const [name, value] of Object.entries(strapiSecrets)) process.env[name] ||= value;
  Object.assign(process.env, {
    NODE_ENV: 'production',
    HOST: settings.host,
    PORT: String(settings.port),
    GONGKAI_DATA_DIR: settings.dataFolder,
    GONGKAI_ANCHORS_DIR: settings.anchorsFolder,
    DATABASE_URL: database.url,
    PORTAL_DATABASE_URL: database.readerUrl,
    // In the embedded database its owner has made the role already.
    GONGKAI_READER_OWNED: String(database.readerOwned && !database.embedded),
    SERVE_ADMIN: String(more.serveAdmin),
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
};
