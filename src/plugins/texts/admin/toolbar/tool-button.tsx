import { Bold, BulletList, Italic, Link, NumberList, StrikeThrough, Underline } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

export interface Tool {
  readonly id: string;
  readonly label: string;
  readonly isOn?: boolean | undefined;
  readonly isAble: boolean;
  readonly press: () => void;
}

/** Signs that everybody knows from Word; the other buttons are words. */
const icons: Readonly<Record<string, ReactNode>> = {
  strong: <Bold />,
  em: <Italic />,
  u: <Underline />,
  s: <StrikeThrough />,
  bullets: <BulletList />,
  numbers: <NumberList />,
  link: <Link />,
};

const Face = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 2.8rem;
  height: 2.8rem;
  padding: 0 0.6rem;
  font-size: 1.3rem;
  white-space: nowrap;
  cursor: pointer;
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  svg {
    width: 1.6rem;
    height: 1.6rem;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
  &[aria-disabled='true'] {
    color: ${({ theme }) => theme.colors.neutral500};
    cursor: default;
  }
`;

/** A button that can be reached with the keyboard even when it has nothing to do now: a screen reader says so. */
export const ToolButton = ({ tool, isCurrent }: { readonly tool: Tool; readonly isCurrent: boolean }) => (
  <Face
    aria-disabled={!tool.isAble}
    aria-label={tool.label}
    aria-pressed={tool.isOn}
    onClick={() => tool.isAble && tool.press()}
    // The words that are chosen in the text stay chosen.
    onMouseDown={(event) => event.preventDefault()}
    tabIndex={isCurrent ? 0 : -1}
    title={tool.label}
    type="button"
  >
    {icons[tool.id] ?? tool.label}
  </Face>
);
