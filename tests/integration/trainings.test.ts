import { expect, test } from 'vitest';
import { dataOf } from './portal/ask';
import { publish } from './portal/district';
import { openDistrict } from './portal/small-district';

// A type that is declared and nothing more: what a training needs, and where it is found once it is public.
const here = openDistrict();
const trainings = () => here.app.strapi.documents('api::training.training');

const meeting = () => ({
  title: '政务公开业务培训会',
  kind: 'training',
  unit: here.district.civilAffairs,
  heldOn: '2026-10-20',
  place: '区政府三楼会议室',
  audience: '各单位政务公开工作人员',
  summary: '讲解事项标准目录的编制',
  body: '<p>讲解八个要素。</p>',
});

test('without its kind and its unit it is not made public, and the fields are named as the form names them', async () => {
  const { documentId } = await trainings().create({
    data: { title: '经验交流会', summary: '各单位交流做法。' },
  });
  await expect(trainings().publish({ documentId })).rejects.toMatchObject({
    details: {
      errors: [
        { path: ['kind'], message: '培训和经验交流未选择活动类别。选择活动类别后再发布' },
        { path: ['unit'], message: '培训和经验交流未选择举办单位。选择举办单位后再发布' },
      ],
    },
  });
});

test('published, it is in lists, under its unit, in the search, in the stream and in the feed', async () => {
  const id = await publish(here.app.strapi, 'api::training.training', meeting());
  const {
    trainings: list,
    unit,
    search,
    changes,
  } = await dataOf<Record<string, unknown>>(
    here.app.url,
    `{ trainings(filter: { unit: "WD-MZJ", kind: TRAINING, heldFrom: "2026-10-20" }) {
         totalCount nodes { id title kind heldOn place audience unit { code } } facets { kinds { value count } } }
       unit(code: "WD-MZJ") { trainings { nodes { id } } }
       search(text: "业务培训") { edges { node { __typename id } } }
       changes(types: [TRAINING]) { nodes { action title } } }`,
  );
  expect(list).toEqual({
    totalCount: 1,
    nodes: [
      {
        id,
        title: '政务公开业务培训会',
        kind: 'TRAINING',
        heldOn: '2026-10-20',
        place: '区政府三楼会议室',
        audience: '各单位政务公开工作人员',
        unit: { code: 'WD-MZJ' },
      },
    ],
    facets: { kinds: [{ value: 'TRAINING', count: 1 }] },
  });
  expect(unit).toEqual({ trainings: { nodes: [{ id }] } });
  expect(search).toEqual({ edges: [{ node: { __typename: 'Training', id } }] });
  expect(changes).toEqual({ nodes: [{ action: 'PUBLISH', title: '政务公开业务培训会' }] });
  const feed = (await (await fetch(`${here.app.url}/syndication/feed.json?type=training`)).json()) as {
    items: Array<{ title: string }>;
  };
  expect(feed.items.map(({ title }) => title)).toEqual(['政务公开业务培训会']);
});

test('the same training twice is refused', async () => {
  const { documentId } = await trainings().create({ data: meeting() as never });
  await expect(trainings().publish({ documentId })).rejects.toThrow(/举办单位、日期和标题/);
});
