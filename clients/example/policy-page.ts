import { PoliciesDocument, PolicyPageDocument, type PolicyPageQuery } from '../typescript/src';
import { day, formed, h } from './html';
import { say } from './language';
import { formName, validityName } from './names';
import { attachments, card, eventRow, gone, joined, linkRow, rows } from './parts';
import { request } from './portal';

/** The list of policies (政策文件). */
export const policiesPage = async (): Promise<Node[]> => {
  const { policies } = await request(PoliciesDocument, { first: 50 });
  return [
    h('h1', {}, say('政策与解读', 'Policies')),
    card(
      'list',
      say(`共 ${policies.totalCount} 件`, `${policies.totalCount} in all`),
      rows(
        policies.nodes.map(({ id, title, documentNumber, issuedOn, issuer }) =>
          linkRow(`#/policy/${id}`, title, [issuer.name, documentNumber, issuedOn && day(issuedOn)]),
        ),
      ),
    ),
  ];
};

type Policy = NonNullable<PolicyPageQuery['policy']>;

const interpretation = ({
  title,
  form,
  unit,
  body,
  textAlternative,
  attachments: files,
}: Policy['interpretations']['nodes'][number]): HTMLElement =>
  h(
    'article',
    {},
    h('h3', {}, title),
    h('p', { class: 'soft' }, h('span', { class: 'mark' }, formName(form)), ` ${unit.name}`),
    body ? formed(body) : textAlternative ? h('p', {}, textAlternative) : null,
    attachments(files),
  );

/** A policy, and beside it what explains it (解读), answers to concerns, and where the public takes part. */
export const policyPage = async (id: string): Promise<Node[]> => {
  const { policy } = await request(PolicyPageDocument, { id });
  if (!policy)
    return gone(
      say('该文件未公开或已撤回', 'This document is not public, or not any more'),
      '#/policies',
      say('回到政策文件', 'To all policies'),
    );
  const { interpretations, responses, participationEvents: events } = policy;
  return [
    h('p', { class: 'soft' }, h('a', { href: '#/policies' }, say('政策与解读', 'Policies'))),
    h('h1', {}, policy.title),
    h(
      'p',
      { class: 'soft' },
      `${joined([policy.issuer.name, policy.documentNumber, policy.issuedOn && day(policy.issuedOn)])} `,
      policy.validity ? h('span', { class: 'mark' }, validityName(policy.validity)) : null,
    ),
    card(
      'interpretations',
      interpretations.totalCount > 0
        ? say(`解读（${interpretations.totalCount} 篇）`, `Interpretations (${interpretations.totalCount})`)
        : say('暂无解读', 'No interpretation yet'),
      ...interpretations.nodes.map(interpretation),
    ),
    card(
      'text',
      say('政策原文', 'The policy'),
      policy.body ? formed(policy.body) : h('p', {}, policy.summary ?? say('原文见附件。', 'See the files.')),
      attachments(policy.attachments),
    ),
    responses.totalCount > 0
      ? card(
          'responses',
          say('回应关切', 'Answers to concerns'),
          ...responses.nodes.flatMap(({ title, concern, body }) => [
            h('h3', {}, title),
            concern ? h('p', { class: 'soft' }, concern) : null,
            body ? formed(body) : null,
          ]),
        )
      : document.createTextNode(''),
    events.totalCount > 0
      ? card('events', say('公众参与', 'Take part'), rows(events.nodes.map(eventRow)))
      : document.createTextNode(''),
  ];
};
