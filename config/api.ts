/** Strapi's own REST API stays closed to the public; these bounds hold for what a token may ask. */
export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true },
  documents: { strictParams: false },
};
