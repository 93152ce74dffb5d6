-- The content manager keeps the name `status` for itself: a law's 效力状态 is `validity` from now on, in the table, in what roles may see,
-- and in the views as they are kept (the content manager's, and what we last wanted of them). On an empty database there is nothing to do.
DO $$
BEGIN
  IF EXISTS (
    SELECT FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = 'legal_bases' AND column_name = 'status'
  ) THEN
    ALTER TABLE legal_bases RENAME COLUMN status TO validity;
  END IF;
  IF to_regclass('admin_permissions') IS NOT NULL THEN
    UPDATE admin_permissions SET properties = replace(properties::text, '"status"', '"validity"')::jsonb
    WHERE subject = 'api::legal-basis.legal-basis';
  END IF;
  IF to_regclass('strapi_core_store_settings') IS NOT NULL THEN
    UPDATE strapi_core_store_settings SET value = replace(value, '"status"', '"validity"')
    WHERE key IN (
      'plugin_content_manager_configuration_content_types::api::legal-basis.legal-basis',
      'core_gongkai_editing_api::legal-basis.legal-basis'
    );
  END IF;
END $$;
