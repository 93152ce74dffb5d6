/** A request of the admin about one document in the content manager. */
export interface DocumentRequest {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly deed: 'load' | 'save' | 'publish' | 'withdraw' | 'discard';
}

const one = /^\/content-manager\/collection-types\/([^/]+)\/([^/]+)$/u;
/** A type of which there is one document; its page has no id. */
const only = /^\/content-manager\/single-types\/([^/]+)$/u;
const acted =
  /^\/content-manager\/collection-types\/([^/]+)\/([^/]+)\/actions\/(publish|unpublish|discard)$/u;
const many = /^\/content-manager\/collection-types\/([^/]+)\/actions\/(?:bulkUnpublish|bulkDelete)$/u;

const actions: Readonly<Record<string, DocumentRequest['deed']>> = {
  publish: 'publish',
  unpublish: 'withdraw',
  discard: 'discard',
};

const deeds: Readonly<Record<string, DocumentRequest['deed']>> = {
  GET: 'load',
  PUT: 'save',
  DELETE: 'withdraw',
};

/** What a request does to a document; null: something else, or the published version, which no form edits. */
export const documentRequest = (method: string, address: string): DocumentRequest | null => {
  const { pathname, searchParams } = new URL(address, 'http://admin');
  if (searchParams.get('status') === 'published') return null;
  const locale = searchParams.get('locale');
  const whole = one.exec(pathname) ?? only.exec(pathname);
  const deed = deeds[method];
  if (whole && deed) return { uid: whole[1] ?? '', documentId: whole[2] ?? '', locale, deed };
  const action = method === 'POST' ? acted.exec(pathname) : null;
  const acts = actions[action?.[3] ?? ''];
  return action && acts ? { uid: action[1] ?? '', documentId: action[2] ?? '', locale, deed: acts } : null;
};

/** Whether a request takes documents away from the public: one, or many at once. */
export const withdraws = (method: string, address: string): boolean =>
  documentRequest(method, address)?.deed === 'withdraw' ||
  (method === 'POST' && many.test(new URL(address, 'http://admin').pathname));
