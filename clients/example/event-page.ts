import { EventPageDocument, EventsDocument } from '../typescript/src';
import { day, formed, h } from './html';
import { say } from './language';
import { eventFormName, eventStateName } from './names';
import { attachments, card, eventRow, facts, gone, joined, rows } from './parts';
import { request } from './portal';

/** The events in which the public can take part (公众参与). */
export const eventsPage = async (): Promise<Node[]> => {
  const { participationEvents: events } = await request(EventsDocument, { first: 50 });
  return [
    h('h1', {}, say('公众参与', 'Take part')),
    card(
      'list',
      say(`共 ${events.totalCount} 项`, `${events.totalCount} in all`),
      rows(events.nodes.map(eventRow)),
    ),
  ];
};

export const eventPage = async (id: string): Promise<Node[]> => {
  const { participationEvent: event } = await request(EventPageDocument, { id });
  if (!event)
    return gone(
      say('该活动未公开或已撤回', 'This event is not public, or not any more'),
      '#/events',
      say('回到公众参与', 'To all events'),
    );
  const { contact, policy } = event;
  return [
    h('p', { class: 'soft' }, h('a', { href: '#/events' }, say('公众参与', 'Take part'))),
    h('h1', {}, event.title),
    h(
      'p',
      { class: 'soft' },
      h('span', { class: 'mark' }, eventStateName(event.state)),
      ` ${joined([eventFormName(event.form), event.unit.name])}`,
    ),
    card(
      'how',
      say('如何参与', 'How to take part'),
      facts([
        [say('开始', 'From'), [event.startsAt && day(event.startsAt)]],
        [say('截止', 'Until'), [event.endsAt && day(event.endsAt)]],
        [say('地点', 'Place'), [event.place]],
        [say('参与方式', 'Ways'), [event.ways]],
        [
          say('联系', 'Contact'),
          [joined([contact?.office, contact?.phone, contact?.address, contact?.hours])],
        ],
      ]),
    ),
    card(
      'text',
      say('内容', 'What it is about'),
      event.body ? formed(event.body) : h('p', {}, event.summary ?? ''),
      policy ? h('p', {}, h('a', { href: `#/policy/${policy.id}` }, policy.title)) : null,
      attachments(event.attachments),
    ),
    event.result
      ? card('result', say('结果', 'What came of it'), h('p', {}, event.result))
      : document.createTextNode(''),
  ];
};
