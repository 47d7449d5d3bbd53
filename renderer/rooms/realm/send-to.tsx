/** Making a file ready for someone compared or listed: the list itself, or what its keepers published. */
import { Button, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { AnyProblem } from '../../app/problems.tsx';
import { useTranslation } from '../../app/translation.ts';
import { useAnswer } from '../../app/use-answer.ts';
import type { Answer } from '../../vault/api.ts';

export interface SendToProps {
  readonly send: (person: string) => Answer<undefined>;
  readonly onDone: (problem: AnyProblem | undefined) => void;
}

export function SendTo({ send, onDone }: SendToProps): ReactNode {
  const { t } = useTranslation('list');
  const [person, setPerson] = useState<string | null>(null);
  const asked = useAnswer((each) => each.correspondents(), 'correspondents');
  const people =
    asked.state === 'ready' ? asked.value.filter(({ trust }) => trust === 'verified' || trust === 'listed') : [];
  const sendIt = async (to: string): Promise<void> => {
    const answer = await send(to);
    onDone(answer.ok ? undefined : answer.problem);
  };
  if (people.length === 0) return null;
  const once = new Map(people.map((each) => [each.person, each.name]));
  return (
    <>
      <Select
        label={t('sendTo')}
        searchable
        data={[...once].map(([value, label]) => ({ value, label }))}
        value={person}
        onChange={setPerson}
      />
      <Button
        variant="default"
        disabled={person === null}
        onClick={() => {
          if (person !== null) void sendIt(person);
        }}
      >
        {t('send')}
      </Button>
    </>
  );
}
