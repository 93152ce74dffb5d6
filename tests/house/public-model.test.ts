import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeLists, codesOf } from '../../src/domain/codes';
import { attributeOf, type Field, type Fields, publicType, publicTypes } from '../../src/domain/public-model';

const root = resolve(import.meta.dirname, '../..');

interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly target?: string;
  readonly relation?: string;
  readonly mappedBy?: string;
  readonly inversedBy?: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly enum?: readonly string[];
  readonly options?: { readonly list?: string };
  readonly customField?: string;
}
interface Schema {
  readonly options: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const read = (file: string): Schema => JSON.parse(readFileSync(join(root, file), 'utf8')) as Schema;
const schemaOf = (name: string): Schema => read(`src/api/${name}/content-types/${name}/schema.json`);
const componentOf = (name: string): Schema => read(`src/components/${name.replace('.', '/')}.json`);

const strapiType: Readonly<Record<Field['kind'], readonly string[]>> = {
  text: ['string', 'text', 'richtext', 'customField'],
  date: ['date'],
  datetime: ['datetime'],
  boolean: ['boolean'],
  integer: ['integer'],
  number: ['float', 'decimal'],
  code: ['enumeration', 'string'],
  codes: ['customField'],
  group: ['component'],
  groups: ['component'],
  link: ['relation'],
  links: ['relation'],
};

const faultsOf = (fields: Fields, schema: Schema, place: string): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const attribute = schema.attributes[attributeOf(name, field)];
    const at = `${place}.${name}`;
    if (!attribute) return [`${at} is declared public and is not in the schema`];
    const faults: string[] = [];
    if (attribute.private) faults.push(`${at} is private and declared public`);
    const media = field.kind === 'group' && field.media === true;
    if (!(media ? ['media'] : strapiType[field.kind]).includes(attribute.type))
      faults.push(`${at} is ${attribute.type}, not ${field.kind}`);
    if (attribute.mappedBy || attribute.inversedBy) faults.push(`${at} is a two-way relation`);
    if ('to' in field && attribute.target !== `api::${field.to}.${field.to}`)
      faults.push(`${at} points at ${attribute.target}`);
    if (
      field.kind === 'code' &&
      attribute.enum &&
      attribute.enum.join() !== codesOf(codeLists[field.list]).join()
    )
      faults.push(`${at} has other codes than the list ${field.list}`);
    if (field.kind === 'text' && (field.html ?? false) !== (attribute.customField === 'plugin::texts.text'))
      faults.push(`${at} is a text with form and has no editor for it, or the reverse`);
    if (field.kind === 'codes' && attribute.options?.list !== field.list)
      faults.push(`${at} offers the list ${attribute.options?.list}`);
    if ((field.kind === 'group' || field.kind === 'groups') && attribute.component) {
      if ((attribute.repeatable ?? false) !== (field.kind === 'groups'))
        faults.push(`${at} repeats, or does not`);
      faults.push(...faultsOf(field.fields, componentOf(attribute.component), at));
    }
    return faults;
  });

describe('what is declared public and what editors write are one', () => {
  for (const type of publicTypes)
    test(type.label.zh, () => {
      const schema = schemaOf(type.name);
      expect(faultsOf(type.fields, schema, type.name)).toEqual([]);
      expect(schema.options.draftAndPublish ?? false).toBe(type.drafts);
      expect(schema.pluginOptions?.i18n?.localized ?? false).toBe(type.localized);
      for (const field of [...type.title, ...type.listedBy])
        expect(Object.keys(type.fields)).toContain(field);
      for (const field of (type.listedTogether ?? []).flat()) {
        expect(type.listedBy).toContain(field);
        expect(type.fields[field]?.kind).toMatch(/^(?:link|code)$/);
      }
      if (type.unit && type.unit !== 'self') expect(type.fields[type.unit]?.kind).toBe('link');
    });

  test('each type comes after those that it cannot do without', () => {
    const order = publicTypes.map(({ name }) => name);
    const early = publicTypes.flatMap((type) =>
      Object.entries(type.fields)
        .filter(([, field]) => field.kind === 'link' && field.required && publicType(field.to) !== type)
        .filter(([, field]) => 'to' in field && order.indexOf(field.to) > order.indexOf(type.name))
        .map(([name]) => `${type.name}.${name}`),
    );
    expect(early).toEqual([]);
  });
});
