/** What a document says in one of its versions, and whose it is. */
export interface Version {
  readonly unit: string;
  readonly title: string;
}
export interface Document {
  readonly type: 'policy' | 'interpretation';
  readonly id: string;
  draft: Version;
  english: string | null;
  shown: Version | null;
  /** Of an interpretation. */
  policy: Document | null;
}

/** The district as anybody would explain it: who has which units, who stands in for whom, what lies below and was taken over. */
export class Model {
  readonly units = new Map<string, readonly string[]>();
  readonly deputies = new Map<string, { readonly account: string; readonly deputy: string }>();
  readonly below = new Map<string, string>();
  readonly takenOver = new Map<string, string>();
  documents: Document[] = [];

  /** The units that an account holds itself, or of whom it stands in for. */
  held(account: string): readonly string[] {
    const standsInFor = [...this.deputies.values()].filter(({ deputy }) => deputy === account);
    return [
      ...new Set(
        [account, ...standsInFor.map((one) => one.account)].flatMap((of) => this.units.get(of) ?? []),
      ),
    ];
  }

  has(account: string, unit: string): boolean {
    const held = this.held(account);
    const above = (one: string, seen: readonly string[]): boolean =>
      !seen.includes(one) &&
      (held.includes(one) ||
        [this.below.get(one), this.takenOver.get(one)].some(
          (next) => next !== undefined && above(next, [...seen, one]),
        ));
    return above(unit, []);
  }

  owns(account: string, { draft }: Document): boolean {
    return this.has(account, draft.unit);
  }

  /** Whether an account may be given a deputy, or not: no chains, no circles. */
  mayDeputise(account: string, deputy: string): boolean {
    const all = [...this.deputies.values()];
    return (
      account !== deputy &&
      !all.some((one) => one.deputy === account) &&
      !all.some((one) => one.account === deputy)
    );
  }

  /** The titles of a list of the admin, in order. */
  list(account: string, type: Document['type'], of: 'draft' | 'english' | 'published'): readonly string[] {
    return this.documents
      .filter((document) => document.type === type)
      .flatMap((document) => {
        if (of === 'published')
          return document.shown && this.has(account, document.shown.unit) ? document.shown.title : [];
        if (!this.owns(account, document)) return [];
        return of === 'draft' ? document.draft.title : (document.english ?? []);
      })
      .sort();
  }

  /** By which words an account knows a policy that may be linked to; null where it is told of none. */
  known(account: string, policy: Document): string | null {
    return this.owns(account, policy) ? policy.draft.title : (policy.shown?.title ?? null);
  }

  /** The titles of what a form offers as an interpretation's policy. */
  offered(account: string): readonly string[] {
    return this.documents
      .filter(({ type }) => type === 'policy')
      .flatMap((policy) => this.offers(account, policy))
      .sort();
  }

  /** A version that is public and still another unit's is offered beside the draft that came to the account. */
  private offers(account: string, policy: Document): readonly string[] {
    const own = this.owns(account, policy) ? [policy.draft.title] : [];
    const foreign = policy.shown && !this.has(account, policy.shown.unit) ? [policy.shown.title] : [];
    return [...own, ...foreign];
  }
}
