/** The service asks to open a colleague's safety copy without them: who asks, why, and the file for two key holders. */
import { Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { PickedFile } from '../../../shared/bridge/contract.ts';
import { asLanguage } from '../../i18n/i18n.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import { NewPassphrase } from '../../widgets/entry/passphrase-form.tsx';
import { functionsAt, onlyFunction, ServiceSelect } from '../../widgets/entry/who-step.tsx';

const shortestReason = 10;
const nobody = { name: '', service: '', worksAs: '', reason: '' };

export interface AskForServiceProps {
  readonly picked: PickedFile | undefined;
  readonly onAsked: () => void;
  readonly onBack: () => void;
}

export function AskForService({ picked, onAsked, onBack }: AskForServiceProps): ReactNode {
  const { t } = useTranslation(['safety', 'computer']);
  const vault = useVault();
  const files = useFiles();
  const [asking, setAsking] = useState(nobody);
  const [isChecked, setIsChecked] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const { name, service, worksAs, reason } = asking;
  const isFilled = [name, service, worksAs].every((each) => each.trim() !== '');
  const ask = async (passphrase: string): Promise<void> => {
    setIsChecked(true);
    if (picked === undefined || !isFilled || reason.trim().length < shortestReason) return;
    const { handle, size } = picked;
    const request = { handle, size, name, service, function: worksAs, reason, passphrase };
    const made = await run(vault.requestServiceOpening(request));
    if (!made.ok) return;
    onAsked();
    await run(files.save('text', t('safety:restore.service.file'), made.value.file));
  };
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h3">
          {t('safety:restore.service.title')}
        </Title>
        <Text>{t('safety:restore.service.about')}</Text>
        <Text mt="xs">{t('safety:restore.service.told')}</Text>
      </div>
      {picked === undefined ? (
        <Text>{t('safety:restore.pickFirst')}</Text>
      ) : (
        <>
          <WhoAndWhy asking={asking} isChecked={isChecked} onChange={setAsking} />
          <NewPassphrase
            title={t('safety:restore.service.passphrase')}
            about={t('safety:restore.service.passphraseAbout')}
            guesses={[name]}
            action={t('computer:lost.ask')}
            onChoose={ask}
            onBack={onBack}
          >
            {isChecked && (!isFilled || reason.trim().length < shortestReason) ? (
              <Text role="alert">{t('safety:restore.service.missing')}</Text>
            ) : null}
            <ProblemNote problem={problem} />
          </NewPassphrase>
        </>
      )}
    </Stack>
  );
}

interface WhoAndWhyProps {
  readonly asking: typeof nobody;
  readonly isChecked: boolean;
  readonly onChange: (asking: typeof nobody) => void;
}

function WhoAndWhy({ asking, isChecked, onChange }: WhoAndWhyProps): ReactNode {
  const { t, i18n } = useTranslation(['safety', 'start']);
  const language = asLanguage(i18n.language);
  const missing = (value: string, message: string): string | undefined =>
    isChecked && value.trim() === '' ? message : undefined;
  return (
    <Stack gap="md">
      <TextInput
        label={t('start:who.name')}
        value={asking.name}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange({ ...asking, name: event.currentTarget.value })}
        error={missing(asking.name, t('start:who.nameMissing'))}
      />
      <ServiceSelect
        language={language}
        value={asking.service}
        onChange={(service) => onChange({ ...asking, service, worksAs: onlyFunction(service) })}
        error={missing(asking.service, t('start:who.serviceMissing'))}
      />
      <Select
        label={t('start:who.function')}
        placeholder={t('start:who.functionPlaceholder')}
        disabled={asking.service === ''}
        value={asking.worksAs === '' ? null : asking.worksAs}
        data={functionsAt(asking.service).map(({ id, names }) => ({ value: id, label: names[language] }))}
        onChange={(worksAs) => onChange({ ...asking, worksAs: worksAs ?? '' })}
        error={missing(asking.worksAs, t('start:who.functionMissing'))}
      />
      <Textarea
        label={t('safety:restore.service.reason')}
        description={t('safety:restore.service.reasonAbout')}
        autosize
        minRows={2}
        maxLength={500}
        value={asking.reason}
        onChange={(event) => onChange({ ...asking, reason: event.currentTarget.value })}
        error={
          isChecked && asking.reason.trim().length < shortestReason
            ? t('safety:restore.service.reasonShort')
            : undefined
        }
      />
    </Stack>
  );
}
