import { PoliciesDocument, PolicyPageDocument } from '../typescript/src';
import { day, formed, h } from './html';
import { formName, validityName } from './names';
import { request } from './portal';

/** The list of policies (政策文件). */
export const policiesPage = async (): Promise<Node[]> => {
  const { policies } = await request(PoliciesDocument, { first: 50 });
  return [
    h('h1', {}, '政策与解读'),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'list' },
      h('h2', { id: 'list' }, `共 ${policies.totalCount} 件`),
      h(
        'ul',
        { class: 'rows' },
        ...policies.nodes.map(({ id, title, documentNumber, issuedOn, issuer }) =>
          h(
            'li',
            {},
            h(
              'a',
              { class: 'row', href: `#/policy/${id}` },
              h('strong', {}, title),
              h(
                'p',
                { class: 'soft' },
                [issuer.name, documentNumber, issuedOn && day(issuedOn)].filter(Boolean).join(' · '),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
};

/** A policy, and beside it what explains it (解读). */
export const policyPage = async (id: string): Promise<Node[]> => {
  const { policy } = await request(PolicyPageDocument, { id });
  if (!policy)
    return [h('h1', {}, '该文件未公开或已撤回'), h('p', {}, h('a', { href: '#/policies' }, '回到政策文件'))];
  const { interpretations } = policy;
  const facts = [policy.issuer.name, policy.documentNumber, policy.issuedOn && day(policy.issuedOn)];
  return [
    h('p', { class: 'soft' }, h('a', { href: '#/policies' }, '政策与解读')),
    h('h1', {}, policy.title),
    h(
      'p',
      { class: 'soft' },
      facts.filter(Boolean).join(' · '),
      ' ',
      policy.validity ? h('span', { class: 'mark' }, validityName(policy.validity)) : null,
    ),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'interpretations' },
      h(
        'h2',
        { id: 'interpretations' },
        interpretations.totalCount > 0 ? `解读（${interpretations.totalCount} 篇）` : '暂无解读',
      ),
      ...interpretations.nodes.map(({ title, form, unit, body, textAlternative }) =>
        h(
          'article',
          {},
          h('h3', {}, title),
          h('p', { class: 'soft' }, h('span', { class: 'mark' }, formName(form)), ` ${unit.name}`),
          body ? formed(body) : textAlternative ? h('p', {}, textAlternative) : null,
        ),
      ),
    ),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'text' },
      h('h2', { id: 'text' }, '政策原文'),
      policy.body ? formed(policy.body) : h('p', {}, policy.summary ?? '原文见附件。'),
    ),
  ];
};
