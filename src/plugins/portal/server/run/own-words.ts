import { builtIn, groupsIn, type Thesaurus, withOwn } from '../../../../domain/search';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';

/** How often it is looked for other words where nobody tells of changes, and again after a failure. */
const LOOK_MS = 1_000;

export interface OwnWordsParts {
  /** The lines of the district's own thesaurus. */
  readonly read: () => Promise<readonly string[]>;
  /** Called when they have become others: what was answered before no longer stands. */
  readonly onOthers: () => void;
  readonly onFault: (error: unknown) => void;
}

/** The thesaurus with the district's own words, as the office last saved them. */
export class OwnWords {
  private thesaurus = builtIn;
  private lines = '';
  private reading = false;
  private again = false;
  private failed = false;
  private told = false;
  private ended = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: OwnWordsParts) {}

  get current(): Thesaurus {
    return this.thesaurus;
  }

  /** Whether somebody tells of changes from now on; otherwise they are looked for. */
  listen(told: boolean): void {
    this.told = told;
    this.renew();
  }

  /** Something may have changed: reads the words, and once more where it was told so while they were being read. */
  renew(): void {
    this.again = true;
    if (this.reading || this.ended) return;
    this.again = false;
    this.reading = true;
    clearTimeout(this.timer);
    this.parts.read().then(
      (lines) => this.done(() => this.take(lines)),
      (error: unknown) => this.done(() => this.failure(error)),
    );
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private done(then: () => void): void {
    this.reading = false;
    if (this.ended) return;
    then();
    if (this.again) this.renew();
    else if (!this.told || this.failed) this.timer = setTimeout(() => this.renew(), LOOK_MS).unref();
  }

  private take(lines: readonly string[]): void {
    this.failed = false;
    const text = lines.join('\n');
    if (text === this.lines) return;
    this.lines = text;
    this.thesaurus = withOwn(groupsIn(text), segmenter());
    this.parts.onOthers();
  }

  /** Told once; the words that are known stay in use. */
  private failure(error: unknown): void {
    if (!this.failed) this.parts.onFault(error);
    this.failed = true;
  }
}
