import { TrainingPageDocument, type TrainingRowFragment, TrainingsDocument } from '../typescript/src';
import { day, formed, h } from './html';
import { say } from './language';
import { trainingKindName } from './names';
import { attachments, card, facts, gone, joined, linkRow, rows } from './parts';
import { request } from './portal';

const row = ({ id, title, kind, heldOn, unit }: TrainingRowFragment): HTMLElement =>
  linkRow(`#/training/${id}`, title, [trainingKindName(kind), unit.name, heldOn && day(heldOn)]);

/** Trainings and exchanges of experience (培训和经验交流), newest first. */
export const trainingsPage = async (): Promise<Node[]> => {
  const { trainings } = await request(TrainingsDocument, { first: 50 });
  return [
    h('h1', {}, say('培训和经验交流', 'Trainings')),
    card(
      'list',
      say(`共 ${trainings.totalCount} 项`, `${trainings.totalCount} in all`),
      rows(trainings.nodes.map(row)),
    ),
  ];
};

export const trainingPage = async (id: string): Promise<Node[]> => {
  const { training } = await request(TrainingPageDocument, { id });
  if (!training)
    return gone(
      say('该活动未公开或已撤回', 'This training is not public, or not any more'),
      '#/trainings',
      say('回到培训和经验交流', 'To all trainings'),
    );
  return [
    h('p', { class: 'soft' }, h('a', { href: '#/trainings' }, say('培训和经验交流', 'Trainings'))),
    h('h1', {}, training.title),
    h('p', { class: 'soft' }, joined([trainingKindName(training.kind), training.unit.name])),
    card(
      'what',
      say('基本情况', 'In short'),
      facts([
        [say('举办日期', 'Held on'), [training.heldOn && day(training.heldOn)]],
        [say('地点', 'Place'), [training.place]],
        [say('参加对象', 'For whom'), [training.audience]],
      ]),
    ),
    card(
      'text',
      say('内容', 'What it was about'),
      training.body ? formed(training.body) : h('p', {}, training.summary ?? ''),
      attachments(training.attachments),
    ),
  ];
};
