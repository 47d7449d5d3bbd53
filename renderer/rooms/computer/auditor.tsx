/** Who checks what people of my service looked at: naming them, and the file for them. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useKnownPeople, usePersonLine } from './known-people.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { Card, type HouseholdProps } from '../../ui/card.tsx';
import { TooFew } from './too-few.tsx';

export function Auditor({ household: { auditor }, onChange }: HouseholdProps): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const vault = useVault();
  const { realm } = useMe();
  const [isNaming, setIsNaming] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const save = async (): Promise<void> => {
    const answer = await run(vault.exportAudit({ suggestedName: t('auditor.file') }));
    setIsSaved(answer.ok);
  };
  return (
    <Card title={t('auditor.title')}>
      <Text>{t('auditor.about')}</Text>
      <Text fw={600}>
        {auditor === undefined
          ? t('auditor.none')
          : t('auditor.is', { name: auditor.name, by: auditor.by, date: format.date(isoDateOf(auditor.at)) })}
      </Text>
      <ProblemNote problem={problem} />
      {auditor === undefined || !isSaved ? null : (
        <Text role="status">{t('auditor.saved', { name: auditor.name })}</Text>
      )}
      <Group>
        {auditor === undefined ? null : (
          <Button loading={isBusy} onClick={() => void save()}>
            {t('auditor.save', { name: auditor.name })}
          </Button>
        )}
        {realm === 'real' ? (
          <Button variant="default" onClick={() => setIsNaming(true)}>
            {t('auditor.set')}
          </Button>
        ) : null}
      </Group>
      {isNaming ? (
        <NameOne
          onClose={() => setIsNaming(false)}
          onDone={() => {
            setIsSaved(false);
            onChange();
          }}
        />
      ) : null}
    </Card>
  );
}

function NameOne({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const known = useKnownPeople();
  const nameOf = usePersonLine();
  const [person, setPerson] = useState('');
  const needed = useNeeded({ person: person !== '' });
  return (
    <DialogForm
      title={t('auditor.set')}
      action={known.length === 0 ? undefined : t('auditor.set')}
      needed={needed}
      onDo={() => vault.setAuditor({ person })}
      onDone={onDone}
      onClose={onClose}
    >
      <Text>{t('auditor.about')}</Text>
      {known.length === 0 ? (
        <TooFew>{t('auditor.tooFew')}</TooFew>
      ) : (
        <Radio.Group label={t('auditor.choose')} {...needed.group('person')} value={person} onChange={setPerson}>
          <Stack gap="xs" mt="xs">
            {known.map((each) => (
              <Radio key={each.seat} value={each.person} label={nameOf(each)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </DialogForm>
  );
}
