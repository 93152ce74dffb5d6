import { createHash } from 'node:crypto';
import { dataOf } from '../portal/ask';
import { completeItem, foundDistrict, publish } from '../portal/district';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { type Uploaded, uploadService } from './library';

export interface File {
  readonly name: string;
  readonly url: string;
  readonly mimeType: string;
  readonly size: number;
  readonly sha256: string;
  readonly alternativeText: string | null;
}

export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);
export const sha256 = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');
export const bytes = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

/** A district whose office writes disclosures (政府信息) with files. */
export class Office {
  private constructor(
    readonly app: TestStrapi,
    private readonly links: { readonly unit: string; readonly catalogItem: string },
  ) {}

  static async open(): Promise<Office> {
    const app = await startStrapi({ listen: true });
    const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
    const item = { ...completeItem('低保对象名单'), unit, domain };
    const catalogItem = await publish(app.strapi, 'api::catalog-item.catalog-item', item);
    return new Office(app, { unit, catalogItem });
  }

  get disclosures() {
    return this.app.strapi.documents('api::disclosure.disclosure');
  }

  async write(title: string, data: object): Promise<string> {
    const { documentId } = await this.disclosures.create({
      data: { title, ...this.links, ...data } as never,
    });
    return documentId;
  }

  async draft(title: string, ...files: readonly Uploaded[]): Promise<string> {
    const attachments = files.map(({ id }, index) => ({ name: `附件${index + 1}`, file: id }));
    return this.write(title, { attachments });
  }

  async makePublic(title: string, ...files: readonly Uploaded[]): Promise<string> {
    const documentId = await this.draft(title, ...files);
    await this.disclosures.publish({ documentId });
    return documentId;
  }

  /** The files of a public disclosure, as the portal tells them. */
  async filesOf(id: string): Promise<readonly File[]> {
    const { disclosure } = await dataOf<{ disclosure: { attachments: ReadonlyArray<{ file: File }> } }>(
      this.app.url,
      `query ($id: ID!) { disclosure(id: $id) { attachments { name file { name url mimeType size sha256 alternativeText } } } }`,
      { id },
    );
    return disclosure.attachments.map(({ file }) => file);
  }

  get(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
    return fetch(new URL(address, this.app.url), { headers, method });
  }

  /** The address by which the admin shows a file now. */
  async signedUrl(file: Uploaded): Promise<string> {
    return (await uploadService(this.app.strapi).findOne(file.id)).url;
  }
}
