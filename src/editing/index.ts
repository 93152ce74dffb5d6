import type { Core } from '@strapi/strapi';
import { mergeView } from './merge-view';
import type { StoredView, WantedView } from './stored-view';
import { same } from './three-way';
import { wantedViews } from './wanted-views';

/**
 * Brings the content manager's views of our types to what config/editing.json says, in Chinese. A later change by an
 * administrator stays: beside each view we keep what we last wanted of it, and touch only what still equals that.
 */
export const applyEditing = async (strapi: Core.Strapi): Promise<void> => {
  const views = strapi.store({ type: 'plugin', name: 'content_manager' });
  const ours = strapi.store({ type: 'core', name: 'gongkai_editing' });
  for (const [uid, wanted] of wantedViews(strapi)) {
    const key = `configuration_${uid in strapi.components ? 'components' : 'content_types'}::${uid}`;
    const stored = (await views.get({ key })) as StoredView | null;
    if (!stored) continue;
    const before = (await ours.get({ key: uid })) as WantedView | null;
    const merged = { ...stored, ...mergeView(stored, before, wanted) };
    if (!same(merged, stored)) await views.set({ key, value: merged });
    if (!same(before, wanted)) await ours.set({ key: uid, value: wanted });
  }
};
