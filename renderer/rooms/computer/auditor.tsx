/** Who checks what people of my service looked at: naming them, and the file for them. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
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
      {problem === undefined ? null : <ProblemNote problem={problem} />}
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
            setIsNaming(false);
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
  const { t: tCommon } = useTranslation();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const vault = useVault();
  const asked = useAnswer((each) => each.correspondents(), 'correspondents');
  const known =
    asked.state === 'ready'
      ? asked.value.filter(({ trust }) => ['verified', 'listed', 'this-computer'].includes(trust))
      : [];
  const [person, setPerson] = useState('');
  const { run, problem } = useCommand<AnyProblem>();
  const needed = useNeeded({ person: person !== '' });
  const name = async (): Promise<void> => {
    if (!needed.isWhole()) return;
    const answer = await run(vault.setAuditor({ person }));
    if (answer.ok) onDone();
  };
  return (
    <Dialog onClose={onClose} title={t('auditor.set')}>
      <Stack gap="md" ref={needed.around}>
        <Text>{t('auditor.about')}</Text>
        {known.length === 0 ? (
          <TooFew>{t('auditor.tooFew')}</TooFew>
        ) : (
          <Radio.Group label={t('auditor.choose')} {...needed.group('person')} value={person} onChange={setPerson}>
            <Stack gap="xs" mt="xs">
              {known.map((each) => (
                <Radio
                  key={each.seat}
                  value={each.person}
                  label={`${each.name}, ${functionName(each.function)}, ${serviceName(each.service)}`}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          {known.length === 0 ? null : <Button onClick={() => void name()}>{t('auditor.set')}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
