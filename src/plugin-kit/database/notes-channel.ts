/** The name under which the portals tell what no document answered (src/domain/search/unanswered); the workers listen. */
export const NOTES_CHANNEL = 'gongkai_unanswered';
