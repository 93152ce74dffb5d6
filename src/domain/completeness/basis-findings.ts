import {
  indexRegister,
  type LegalBasisFinding,
  type LegalRegister,
  legalBasisFindings,
  parseCitations,
} from '../legal-basis';
import { isChinese } from './entry-rules/placeholder-words';

/** What is wrong with one of a document's citations, and on which of them. */
export interface BasisFinding {
  readonly field: string;
  readonly finding: LegalBasisFinding;
}

const noRegister = indexRegister([]);

/** Without a register only the writing of a citation can be judged, not what it points at. */
export const basisFindings = (
  legalBases: readonly { readonly text: string | null }[],
  register: LegalRegister | undefined,
): readonly BasisFinding[] =>
  legalBases.flatMap(({ text }, index) =>
    (isChinese(text) ? parseCitations(text) : []).flatMap((citation) =>
      legalBasisFindings(citation, register ?? noRegister)
        .filter(({ code }) => register !== undefined || code !== 'unknown-in-register')
        .map((finding) => ({ field: `legalBases.${index}.text`, finding })),
    ),
  );
