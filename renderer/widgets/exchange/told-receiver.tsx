/** Somebody who was given something from here, with the notices that can be made ready for them: on a history and on a certificate. */
import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { Answer } from '../../vault/api.ts';

export interface Notice {
  readonly label: string;
  readonly make: () => Answer<unknown>;
}

export interface ToldReceiverProps {
  readonly name: string;
  /** When it left for them, and when they were told. */
  readonly facts: readonly string[];
  readonly notices: readonly Notice[];
  /** Said once a notice lies ready. */
  readonly ready: string;
}

/** A notice that lies ready is offered no second time: it would tell the same. */
export function ToldReceiver({ name, facts, notices, ready }: ToldReceiverProps): ReactNode {
  const { run, problem, isBusy } = useCommand();
  const [made, setMade] = useState<readonly string[]>([]);
  const make = async (notice: Notice): Promise<void> => {
    const answer = await run(notice.make());
    if (answer.ok) setMade((before) => [...before, notice.label]);
  };
  return (
    <li>
      <Group gap="xs">
        <bdi>{name}</bdi>
        {facts.length === 0 ? null : (
          <Text size="sm" c="dimmed">
            {facts.join(', ')}
          </Text>
        )}
        {notices.map((notice) => (
          <Button
            key={notice.label}
            size="compact-sm"
            variant="default"
            disabled={isBusy || made.includes(notice.label)}
            onClick={() => void make(notice)}
          >
            {notice.label}
          </Button>
        ))}
      </Group>
      {made.length === 0 ? null : (
        <Text size="sm" role="status">
          {ready}
        </Text>
      )}
      <ProblemNote problem={problem} />
    </li>
  );
}
