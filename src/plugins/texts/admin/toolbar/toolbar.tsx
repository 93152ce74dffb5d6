import { type KeyboardEvent, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { type Tool, ToolButton } from './tool-button';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1rem;
  padding: 0.6rem 0.8rem;
  background: ${({ theme }) => theme.colors.neutral100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
`;

interface ToolbarProps {
  readonly label: string;
  readonly groups: ReadonlyArray<readonly Tool[]>;
  /** Esc: back to the text. */
  readonly onLeave: () => void;
}

/** How far each key leads; null for one that leads nowhere. */
const nextOf = (key: string, at: number, count: number): number | null => {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};

/** A toolbar as WAI-ARIA describes it: one stop for Tab, the arrow keys lead from button to button. */
export const Toolbar = ({ label, groups, onLeave }: ToolbarProps) => {
  const bar = useRef<HTMLDivElement>(null);
  const tools = groups.flat();
  const [current, setCurrent] = useState('');
  const stop = tools.some(({ id }) => id === current) ? current : tools[0]?.id;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
      return;
    }
    const at = tools.findIndex(({ id }) => id === stop);
    const next = nextOf(event.key, at, tools.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(tools[next]?.id ?? '');
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <Bar aria-label={label} onKeyDown={onKeyDown} ref={bar} role="toolbar">
      {groups.map((group) => (
        <Group key={group[0]?.id}>
          {group.map((tool) => (
            <ToolButton isCurrent={tool.id === stop} key={tool.id} tool={tool} />
          ))}
        </Group>
      ))}
    </Bar>
  );
};
