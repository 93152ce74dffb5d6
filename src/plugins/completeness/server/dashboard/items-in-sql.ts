import { publicType, storeSchema, storeTable } from '../../../../domain/public-model';

/**
 * Every catalogue item in its latest version (its draft row), one row each, with the codes of its unit and domain,
 * '' where it has none, and its published row. Takes one value: the language.
 */
export const latestItems = `
  SELECT i.id, i.document_id, i.level_1 AS level1, i.level_2 AS level2, i.level_3 AS level3, i.adaptation,
    i.completeness_score AS score, i.completeness_band AS band,
    coalesce(u.code, '') AS unit, coalesce(d.code, '') AS domain,
    p.id IS NOT NULL AS published, i.updated_at > p.updated_at + interval '1 second' AS changed
  FROM catalog_items i
  LEFT JOIN catalog_items p
    ON p.document_id = i.document_id AND p.locale = i.locale AND p.published_at IS NOT NULL
  LEFT JOIN catalog_items_unit_lnk ul ON ul.catalog_item_id = i.id LEFT JOIN units u ON u.id = ul.unit_id
  LEFT JOIN catalog_items_domain_lnk dl ON dl.catalog_item_id = i.id LEFT JOIN domains d ON d.id = dl.domain_id
  WHERE i.published_at IS NULL AND i.locale = ?`;

/** What the public sees: the items under which something was disclosed. Takes one value: the language. */
export const disclosedItems = `
  SELECT DISTINCT catalog_item AS document_id FROM ${storeSchema}.${storeTable(publicType('disclosure'))}
  WHERE locale = ? AND catalog_item IS NOT NULL`;
