// An office at work: publishes RATE disclosures a second while its standard input last said "on". Takes its settings
// from the environment; prints its process id when it is ready.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const RATE = Number(process.argv[2] ?? 20);
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const root = resolve(import.meta.dirname, '../..');
const strapi = createStrapi({ appDir: root, distDir: resolve(root, 'dist') });
strapi.log.level = 'error';
await strapi.load();

const units = strapi.documents('api::unit.unit');
const { documentId: unit } = await units.create({
  data: { code: 'BUSY', name: '区民政局', kind: 'department' },
});
const { documentId: domain } = await strapi.documents('api::domain.domain').create({
  data: { code: 'busy', name: '停水停电', leadUnit: unit },
});
const { documentId: catalogItem } = await strapi.documents('api::catalog-item.catalog-item').create({
  data: {
    level1: '公用事业',
    level2: '停水停电',
    contentElements: [{ text: '停水通知', required: true }],
    legalBases: [{ text: '《中华人民共和国政府信息公开条例》（国务院令第711号）' }],
    timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
    subjects: [unit],
    method: 'proactive',
    channels: ['website'],
    audience: 'public',
    unit,
    domain,
  },
  status: 'published',
});
const disclosures = strapi.documents('api::disclosure.disclosure');
let on = false;
let count = 0;
const publish = () =>
  disclosures.create({
    data: { title: `停水通知 ${count++}`, unit, catalogItem, formedOn: '2026-05-20', body: '<p>正文</p>' },
    status: 'published',
  });
await publish();
createInterface({ input: process.stdin }).on('line', (line) => {
  on = line === 'on';
});
process.on('SIGTERM', () => process.exit(0));
setInterval(() => {
  if (on) publish().catch((error) => console.error(error.message, JSON.stringify(error.details)));
}, 1_000 / RATE);
console.log(process.pid);
