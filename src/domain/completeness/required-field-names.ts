import type { CodeName } from '../codes';
import type { PublicTypeName } from '../public-model/declare';

const title: CodeName = { zh: '标题', en: 'title' };
const name: CodeName = { zh: '名称', en: 'name' };
const code: CodeName = { zh: '代码', en: 'code' };
const domain: CodeName = { zh: '领域', en: 'domain' };
const level1: CodeName = { zh: '一级事项', en: 'group of the item (一级事项)' };
const level2: CodeName = { zh: '二级事项', en: 'item (二级事项)' };

/** What an editor calls the fields without which a type cannot be public (`required` in src/domain/public-model). */
export const requiredFieldNames: Readonly<Record<PublicTypeName, Readonly<Record<string, CodeName>>>> = {
  unit: { code, name, kind: { zh: '单位类别', en: 'kind of unit' } },
  domain: { code, name },
  guideline: { title },
  'guideline-item': { level1, level2, domain },
  'legal-basis': { title },
  channel: { code: { zh: '渠道类别', en: 'standard channel' }, name },
  column: { code, name, kind: { zh: '专栏类别', en: 'kind of column' } },
  'catalog-item': { level1, level2, unit: { zh: '所属单位', en: 'unit' }, domain },
  disclosure: {
    title,
    catalogItem: { zh: '目录事项', en: 'catalogue item' },
    unit: { zh: '发布单位', en: 'publishing unit' },
  },
  policy: { title, issuer: { zh: '发文单位', en: 'issuing unit' } },
  interpretation: {
    title,
    policy: { zh: '所解读的政策', en: 'policy that it explains' },
    form: { zh: '解读形式', en: 'form of interpretation' },
    unit: { zh: '解读单位', en: 'unit that explains' },
  },
  response: { title, unit: { zh: '回应单位', en: 'unit that answers' } },
  'participation-event': {
    title,
    form: { zh: '参与形式', en: 'form of participation' },
    unit: { zh: '主办单位', en: 'unit that holds it' },
  },
  'service-guide': {
    title: { zh: '事项名称', en: 'name of the service' },
    unit: { zh: '实施主体', en: 'unit that decides' },
  },
};
