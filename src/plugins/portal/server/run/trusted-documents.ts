import { existsSync, readFileSync } from 'node:fs';

const PREFIX = 'sha256:';
const bare = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id).toLowerCase();

const isManifest = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');

/** Documents that are known by the hash of their text, so that it need not be sent. */
export class TrustedDocuments {
  private readonly texts: ReadonlySet<string>;

  private constructor(
    private readonly byHash: ReadonlyMap<string, string>,
    /** Whether no other document is taken. */
    readonly only: boolean,
  ) {
    this.texts = new Set(byHash.values());
  }

  static none = new TrustedDocuments(new Map(), false);

  /**
   * Reads a manifest: a JSON object of hashes (`sha256:` may stand before them) and texts, as code generators write
   * it. One that is named must be there; the usual one need not.
   */
  static read(file: string, { only, needed }: { only: boolean; needed: boolean }): TrustedDocuments {
    if (!needed && !existsSync(file)) return new TrustedDocuments(new Map(), only);
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isManifest(manifest))
      throw new Error(
        `PORTAL_DOCUMENTS：${file} 应为 {"sha256": "文档"} 形式的 JSON · must be JSON like {"sha256": "document"}`,
      );
    return new TrustedDocuments(
      new Map(Object.entries(manifest).map(([hash, text]) => [bare(hash), text])),
      only,
    );
  }

  text(id: string): string | undefined {
    return this.byHash.get(bare(id));
  }

  has(text: string): boolean {
    return this.texts.has(text);
  }

  all(): Iterable<readonly [hash: string, text: string]> {
    return this.byHash;
  }
}
