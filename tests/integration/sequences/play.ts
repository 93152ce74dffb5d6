import { chinaDay } from '../../../src/domain/time';
import { bodyOf, home } from '../support/two-offices';
import type { Random } from '../tampering/random';
import { type Document, Model } from './model';
import type { Players } from './players';

const today = chinaDay(new Date().toISOString());
const reason = { 'x-gongkai-reason': encodeURIComponent('办法已废止') };

/** One sequence: what is done, beside the model that says what should come of it. Its documents bear a mark of their own. */
export class Sequence {
  readonly model = new Model();
  readonly done: string[] = [];
  private count = 0;

  constructor(
    private readonly players: Players,
    private readonly random: Random,
    private readonly mark: string,
  ) {}

  async begin(): Promise<void> {
    for (const name of this.players.accounts.keys())
      await this.give(name, [this.random.of([...this.players.units.keys()])]);
  }

  /** One thing that somebody does; gives what came of it and what should have. */
  step(): Promise<void> {
    const { policies, interpretations } = this;
    return this.random.of<() => Promise<void>>([
      () => this.create('policy'),
      () => this.create(policies.length > 0 ? 'interpretation' : 'policy'),
      ...(policies.length > 0 ? [() => this.publish(), () => this.publish(), () => this.withdraw()] : []),
      ...(interpretations.length > 0 ? [() => this.link(), () => this.link()] : []),
      ...(policies.length > 0
        ? [() => this.edit(), () => this.move(), () => this.move(), () => this.translate()]
        : []),
      () => this.merge(),
      () => this.place(),
      () => this.give(this.account(), [...new Set([this.unit(), this.unit()])]),
      () => this.delegate(),
      () => this.endDeputy(),
    ])();
  }

  /** All that an account is shown, against what it should be. */
  async look(account: string): Promise<void> {
    const { model } = this;
    for (const type of ['policy', 'interpretation'] as const)
      for (const [of, query] of [
        ['draft', 'locale=zh-Hans'],
        ['english', 'locale=en'],
        ['published', 'locale=zh-Hans&status=published'],
      ] as const)
        this.same(
          `${account} lists ${type} ${of}`,
          await this.titles(
            account,
            `${home(type)}?${query}&pageSize=100&filters[title][$startsWith]=${this.mark}-`,
          ),
          model.list(account, type, of),
        );
    this.same(
      `${account} is offered`,
      await this.titles(
        account,
        `/content-manager/relations/api::interpretation.interpretation/policy?locale=zh-Hans&pageSize=100&_q=${this.mark}-`,
      ),
      model.offered(account),
    );
    for (const one of this.interpretations.filter((document) => model.owns(account, document))) {
      const known = one.policy && model.known(account, one.policy);
      this.same(
        `${account} sees the policy of ${one.draft.title}`,
        await this.titles(
          account,
          `/content-manager/relations/api::interpretation.interpretation/${one.id}/policy?locale=zh-Hans`,
        ),
        known === null ? [] : [known],
      );
    }
  }

  /** Units, accounts and deputies as before. */
  async end(): Promise<void> {
    for (const id of this.model.deputies.keys()) await this.players.office('DELETE', `/scope/deputies/${id}`);
    for (const unit of new Set([...this.model.below.keys(), ...this.model.takenOver.keys()]))
      await this.register(unit, { parent: null, successor: null, retiredOn: null });
  }

  private get policies(): readonly Document[] {
    return this.model.documents.filter(({ type }) => type === 'policy');
  }
  private get interpretations(): readonly Document[] {
    return this.model.documents.filter(({ type }) => type === 'interpretation');
  }
  private account(): string {
    return this.random.of([...this.players.accounts.keys()]);
  }
  private unit(): string {
    return this.random.of([...this.players.units.keys()]);
  }
  private title(): string {
    this.count += 1;
    return `${this.mark}-${String(this.count).padStart(3, '0')}`;
  }
  private named(unit: string) {
    return { connect: [{ documentId: this.players.units.get(unit) ?? '', locale: 'zh-Hans' }] };
  }

  private same(what: string, got: unknown, expected: unknown): void {
    this.done.push(what);
    if (JSON.stringify(got) !== JSON.stringify(expected))
      throw new Error(
        `${this.done.join('\n')}\n  gave ${JSON.stringify(got)}\n  instead of ${JSON.stringify(expected)}`,
      );
  }

  private async ask(account: string, method: string, path: string, body?: object): Promise<Response> {
    const player = this.players.accounts.get(account);
    if (!player) throw new Error(account);
    return player.ask(method, path, body, reason);
  }

  private async titles(account: string, path: string): Promise<readonly string[]> {
    const answer = await this.ask(account, 'GET', path);
    const { results, pagination } = (await answer.json()) as {
      results?: ReadonlyArray<{ title: string }>;
      pagination?: { total?: number };
    };
    const titles = (results ?? []).map(({ title }) => title).sort();
    return pagination?.total === undefined || pagination.total === titles.length
      ? titles
      : [...titles, `of ${pagination.total}`];
  }

  /** Does it as an account, on a document of the sequence; nobody else's is there for it. */
  private async onOne(
    what: string,
    document: Document,
    method: string,
    path: string,
    body: object,
    own = 200,
  ): Promise<{ account: string; succeeded: boolean }> {
    const account = this.account();
    const answer = await this.ask(account, method, `${home(document.type)}/${document.id}${path}`, body);
    const expected = this.model.owns(account, document) ? own : 404;
    this.same(`${account} ${what} ${document.draft.title}`, answer.status, expected);
    return { account, succeeded: answer.ok };
  }

  private async create(type: Document['type']): Promise<void> {
    const account = this.account();
    const [title, unit] = [this.title(), this.random.of([...this.players.units.keys(), null])];
    const field = type === 'policy' ? 'issuer' : 'unit';
    const answer = await this.ask(account, 'POST', `${home(type)}?locale=zh-Hans`, {
      title,
      ...(type === 'policy' ? { body: '<p>第一条</p>', issuedOn: '2026-11-01' } : { form: 'text' }),
      ...(unit === null ? {} : { [field]: this.named(unit) }),
    });
    const held = this.model.held(account);
    const into = unit ?? (held.length === 1 ? (held[0] ?? null) : null);
    const may = into !== null && this.model.has(account, into);
    this.same(`${account} makes the ${type} ${title} of ${unit}`, answer.status, may ? 201 : 400);
    if (!may) return;
    const { documentId } = (await bodyOf(answer)).data as { documentId: string };
    const draft = { unit: into, title };
    this.model.documents.push({ type, id: documentId, draft, english: null, shown: null, policy: null });
  }

  private async edit(): Promise<void> {
    const [document, title] = [this.random.of(this.model.documents), this.title()];
    const { succeeded } = await this.onOne(`renames to ${title}`, document, 'PUT', '?locale=zh-Hans', {
      title,
    });
    if (succeeded) document.draft = { ...document.draft, title };
  }

  private async translate(): Promise<void> {
    const [document, title] = [this.random.of(this.model.documents), this.title()];
    const { succeeded } = await this.onOne(`translates as ${title}`, document, 'PUT', '?locale=en', {
      title,
    });
    if (succeeded) document.english = title;
  }

  private async move(): Promise<void> {
    const [account, document, unit] = [this.account(), this.random.of(this.model.documents), this.unit()];
    const answer = await this.ask(account, 'PUT', `${home(document.type)}/${document.id}?locale=zh-Hans`, {
      [document.type === 'policy' ? 'issuer' : 'unit']: this.named(unit),
    });
    const may = this.model.has(account, unit) ? 200 : 400;
    const expected = this.model.owns(account, document) ? may : 404;
    this.same(`${account} moves ${document.draft.title} to ${unit}`, answer.status, expected);
    if (answer.ok) document.draft = { ...document.draft, unit };
  }

  private async publish(): Promise<void> {
    const policy = this.random.of(this.policies);
    const path = '/actions/publish?locale=zh-Hans';
    // Nothing comes out in the name of a unit that is no more; what is public in its name already may be corrected.
    const { draft, shown } = policy;
    const own = this.model.takenOver.has(draft.unit) && shown?.unit !== draft.unit ? 400 : 200;
    const { succeeded } = await this.onOne('publishes', policy, 'POST', path, {}, own);
    if (succeeded) policy.shown = policy.draft;
  }

  private async withdraw(): Promise<void> {
    const policy = this.random.of(this.policies);
    if (!policy.shown) return;
    const path = '/actions/unpublish?locale=zh-Hans';
    const { succeeded } = await this.onOne('withdraws', policy, 'POST', path, {});
    if (succeeded) policy.shown = null;
  }

  private async link(): Promise<void> {
    const [account, from, to] = [
      this.account(),
      this.random.of(this.interpretations),
      this.random.of(this.policies),
    ];
    const answer = await this.ask(account, 'PUT', `${home('interpretation')}/${from.id}?locale=zh-Hans`, {
      policy: { set: [{ documentId: to.id, locale: 'zh-Hans' }] },
    });
    const may = this.model.owns(account, to) || to.shown !== null ? 200 : 400;
    const expected = this.model.owns(account, from) ? may : 404;
    this.same(`${account} links ${from.draft.title} to ${to.draft.title}`, answer.status, expected);
    if (answer.ok) from.policy = to;
  }

  private async register(unit: string, data: object): Promise<void> {
    const documentId = this.players.units.get(unit) ?? '';
    await this.players.app.strapi
      .documents('api::unit.unit')
      .update({ documentId, data: data as never, locale: 'zh-Hans' });
  }

  private async merge(): Promise<void> {
    const [unit, into] = [this.unit(), this.unit()];
    if (unit === into || this.model.takenOver.has(unit) || this.model.takenOver.has(into)) return;
    await this.register(unit, { successor: this.players.units.get(into), retiredOn: '2026-01-01' });
    this.done.push(`${unit} is merged into ${into}`);
    this.model.takenOver.set(unit, into);
  }

  private async place(): Promise<void> {
    const [unit, above] = [this.unit(), this.unit()];
    if (unit === above || this.model.below.size > 0) return;
    await this.register(unit, { parent: this.players.units.get(above) });
    this.done.push(`${unit} is below ${above}`);
    this.model.below.set(unit, above);
  }

  private async give(account: string, units: readonly string[]): Promise<void> {
    const id = this.players.accounts.get(account)?.id;
    const answer = await this.players.office('PUT', `/scope/accounts/${id}`, {
      units: units.map((unit) => ({ unit })),
    });
    this.same(`the office gives ${account} ${units}`, answer.status, 200);
    this.model.units.set(account, units);
  }

  private async delegate(): Promise<void> {
    const [account, deputy] = [this.account(), this.account()];
    const id = (name: string) => this.players.accounts.get(name)?.id;
    const answer = await this.players.office('POST', '/scope/deputies', {
      account: id(account),
      deputy: id(deputy),
      from: today,
      until: today,
    });
    const may = this.model.mayDeputise(account, deputy);
    this.same(`${deputy} stands in for ${account}`, answer.status, may ? 201 : 400);
    if (may) this.model.deputies.set(String((await bodyOf(answer)).id), { account, deputy });
  }

  private async endDeputy(): Promise<void> {
    const [id] = this.model.deputies.keys();
    if (id === undefined) return;
    const answer = await this.players.office('DELETE', `/scope/deputies/${id}`);
    this.same(`deputy ${id} ends`, answer.status, 200);
    this.model.deputies.delete(id);
  }
}
