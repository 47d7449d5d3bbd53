/** A proof on a step: the file, what it is and its date. Nothing else is asked. */
import { Autocomplete, Button, Group, Input, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../data/use-command.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { ProblemNote, type AnyProblem } from '../../../ui/problems.tsx';
import { useVault } from '../../../data/vault.tsx';
import { useNeeded } from '../../../ui/needed.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useGivenUp } from '../../../fields/given.tsx';
import { usePickFile, type GivenFile } from '../../../fields/pick-file.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';

export interface ProofDialogProps {
  readonly step: string;
  readonly stepWords: string;
  /** The file that was dropped; else the person picks one here. */
  readonly file: GivenFile | undefined;
  readonly onClose: () => void;
}

export function ProofDialog({ step, stepWords, file: dropped, onClose }: ProofDialogProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { t: tCommon } = useTranslation();
  const vault = useVault();
  const pick = usePickFile();
  const { save, saving, problem: saveProblem } = useSaving();
  const [file, setFile] = useState(dropped);
  const [type, setType] = useState('');
  const [dated, setDated] = useState(todayIso());
  const { run, problem } = useCommand<AnyProblem>();
  const [keeping, setKeeping] = useState(false);
  const shown = problem ?? saveProblem;
  useGivenUp(file);
  const needed = useNeeded({ file: file !== undefined, type: type.trim() !== '', dated: dated !== '' });

  const choose = async (): Promise<void> => {
    const picked = await run(pick());
    if (picked.ok) setFile(picked.value);
  };
  const keep = async (): Promise<void> => {
    if (!needed.isWhole() || file === undefined) return;
    setKeeping(true);
    const attached = await run(vault.attach(file.input));
    setKeeping(false);
    if (!attached.ok) return;
    const id = newEntityId();
    const saved = await save([
      put(unitPlace('plan', 'proof', id, 'proof'), { step, type: type.trim(), dated }, []),
      put(unitPlace('plan', 'proof', id, 'file'), { file: attached.value }, []),
    ]);
    if (saved) onClose();
  };

  return (
    <Dialog onClose={onClose} title={t('proof.title')}>
      <form
        ref={needed.around}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap="md">
          <Text c="dimmed" dir="auto">
            {stepWords}
          </Text>
          <Input.Wrapper {...needed.group('file')} {...needed.group('file').wrapperProps}>
            <Group wrap="nowrap">
              <Button
                variant="default"
                type="button"
                leftSection={<IconFileUpload size={18} aria-hidden />}
                onClick={() => void choose()}
                {...(file === undefined && { 'data-autofocus': true })}
              >
                {file === undefined ? t('file.pick') : t('file.pickOther')}
              </Button>
              {file === undefined ? null : (
                <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere' }}>
                  {file.name}
                </Text>
              )}
            </Group>
          </Input.Wrapper>
          <Autocomplete
            label={t('proof.type')}
            {...needed.field('type')}
            placeholder={t('proof.typePlaceholder')}
            data={t('proof.types').split('\n')}
            maxLength={500}
            value={type}
            onChange={setType}
            {...(file !== undefined && { 'data-autofocus': true })}
          />
          <DateField label={t('proof.dated')} {...needed.field('dated')} value={dated} onChange={setDated} />
          {shown === undefined ? null : <ProblemNote problem={shown} />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={onClose} type="button">
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={saving || keeping}>
              {t('proof.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
