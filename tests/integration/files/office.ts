import { createHash } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { service } from '../../../src/plugin-kit/strapi/service';
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

/** An office that writes disclosures (政府信息) with files, in a Strapi of its own. */
export class Office {
  app!: TestStrapi;
  links: { readonly unit: string; readonly catalogItem: string } = { unit: '', catalogItem: '' };

  readonly disclosures = () => this.app.strapi.documents('api::disclosure.disclosure');
  readonly library = () => uploadService(this.app.strapi);
  readonly upkeep = () => service(this.app.strapi, 'publication', 'upkeep');

  readonly write = async (title: string, data: object): Promise<string> =>
    (await this.disclosures().create({ data: { title, ...this.links, ...data } as never })).documentId;
  readonly draft = (title: string, ...files: readonly Uploaded[]): Promise<string> =>
    this.write(title, {
      ...(files.length === 0 ? { body: '<p>正文</p>' } : {}),
      attachments: files.map(({ id }, index) => ({ name: `附件${index + 1}`, file: id })),
    });
  readonly makePublic = async (title: string, ...files: readonly Uploaded[]): Promise<string> => {
    const documentId = await this.draft(title, ...files);
    await this.disclosures().publish({ documentId });
    return documentId;
  };

  /** The files of a public disclosure, as the portal tells them. */
  readonly filesOf = async (id: string): Promise<readonly File[]> => {
    const { disclosure } = await dataOf<{ disclosure: { attachments: ReadonlyArray<{ file: File }> } }>(
      this.app.url,
      `query ($id: ID!) { disclosure(id: $id) { attachments { name file { name url mimeType size sha256 alternativeText } } } }`,
      { id },
    );
    return disclosure.attachments.map(({ file }) => file);
  };

  readonly get = (address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(new URL(address, this.app.url), { headers, method });

  /** The address by which the admin shows a file now. */
  readonly signedUrl = async (file: Uploaded): Promise<string> => (await this.library().findOne(file.id)).url;
}

/** The office of one test file. */
export const openOffice = (): Office => {
  const office = new Office();
  beforeAll(async () => {
    office.app = await startStrapi({ listen: true });
    const { civilAffairs: unit, assistance: domain } = await foundDistrict(office.app.strapi);
    const item = { ...completeItem('低保对象名单'), unit, domain };
    office.links = {
      unit,
      catalogItem: await publish(office.app.strapi, 'api::catalog-item.catalog-item', item),
    };
  });
  afterAll(() => office.app.stop());
  return office;
};
