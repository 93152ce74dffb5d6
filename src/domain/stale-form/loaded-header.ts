/** Under this name goes the `updatedAt` of the draft from which a form was filled, with what the admin saves or publishes. */
export const loadedHeader = 'x-gongkai-loaded';
