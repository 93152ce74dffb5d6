// Loads a Strapi of its own, says whether `verify` agrees, and publishes COUNT catalogue items, eight at a time. The
// documentId of each publish that was acknowledged is appended to the file ACKS. What fails is tried again.
const { openSync, writeSync } = require('node:fs');
const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = resolve(__dirname, '../../..');
const say = (what) => writeSync(1, `${JSON.stringify(what)}\n`);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const item = (unit, domain, name) => ({
  level1: '最低生活保障',
  level2: name,
  contentElements: [{ text: '低保对象名单', required: true }],
  legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）', title: '社会救助暂行办法' }],
  timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
  subjectText: '区民政局',
  method: 'proactive',
  channels: ['website'],
  audience: 'public',
  levels: ['county'],
  fiveOpen: 'result',
  unit,
  domain,
});

const findOrCreate = async (documents, code, data) =>
  (await documents.findFirst({ filters: { code } })) ?? documents.create({ data: { code, ...data } });

const untilDone = async (work, onFailure) => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries > 300) throw error;
      onFailure(error);
      await sleep(200);
    }
  }
};

const main = async () => {
  const strapi = createStrapi({ appDir: root, distDir: resolve(root, 'dist') });
  strapi.log.level = 'error';
  strapi.log.silent = true;
  await strapi.load();
  say({ verify: await strapi.plugin('publication').service('upkeep').verify() });

  const count = Number(process.env.COUNT);
  const acks = openSync(process.env.ACKS, 'a');
  const unit = (
    await findOrCreate(strapi.documents('api::unit.unit'), 'WD-MZJ', { name: '区民政局', kind: 'department' })
  ).documentId;
  const domain = (
    await findOrCreate(strapi.documents('api::domain.domain'), 'social-assistance', {
      name: '社会救助',
      leadUnit: unit,
    })
  ).documentId;
  const items = strapi.documents('api::catalog-item.catalog-item');
  const names = Array.from({ length: count }, (_, index) => `事项 ${process.pid}-${Date.now()}-${index}`);
  let failures = 0;
  const failed = () => {
    failures += 1;
  };
  const publishNext = async () => {
    for (let name = names.pop(); name; name = names.pop()) {
      const data = item(unit, domain, name);
      const { documentId } = await untilDone(() => items.create({ data }), failed);
      await untilDone(() => items.publish({ documentId }), failed);
      writeSync(acks, `${documentId}\n`);
    }
  };
  say({ publishing: count });
  await Promise.all(Array.from({ length: 8 }, publishNext));
  say({ done: count, failures });
  process.exit(0);
};

// Queries that nobody waits for any more fail when the database goes away; the work itself is tried again.
process.on('unhandledRejection', (reason) => {
  if (!/ECONN|[Cc]onnection|database system is/.test(String(reason))) throw reason;
});
process.on('uncaughtException', (error) => {
  say({ uncaught: String(error) });
  process.exit(1);
});
main().catch((error) => {
  say({ failed: String(error) });
  process.exit(1);
});
