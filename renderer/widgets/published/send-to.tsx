/** Making a file ready for someone compared or listed: the list itself, or what its keepers published. */
import { Button, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNeeded } from '../../ui/needed.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useAnswer } from '../../data/use-answer.ts';

export interface SendToProps {
  readonly onSend: (person: string) => Promise<void>;
}

export function SendTo({ onSend }: SendToProps): ReactNode {
  const { t } = useTranslation('list');
  const [person, setPerson] = useState<string | null>(null);
  const asked = useAnswer((each) => each.correspondents(), 'correspondents');
  const people =
    asked.state === 'ready' ? asked.value.filter(({ trust }) => trust === 'verified' || trust === 'listed') : [];
  const needed = useNeeded({ person: person !== null });
  const send = (): void => {
    if (needed.isWhole() && person !== null) void onSend(person);
  };
  if (people.length === 0) return null;
  const once = new Map(people.map((each) => [each.person, each.name]));
  return (
    <>
      <div ref={needed.around}>
        <Select
          label={t('sendTo')}
          {...needed.field('person')}
          inputWrapperOrder={['label', 'error', 'input']}
          searchable
          data={[...once].map(([value, label]) => ({ value, label }))}
          value={person}
          onChange={setPerson}
        />
      </div>
      <Button variant="default" onClick={send}>
        {t('send')}
      </Button>
    </>
  );
}
