/** A proof on a step: the file, what it is and its date. Nothing else is asked. */
import { Alert, Autocomplete, Group, Input, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../ui/use-command.ts';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { namesSecurityPaper } from '../../../../shared/dossier/never-held.ts';
import { must, type Result } from '../../../../shared/result.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { ProblemNote, type AnyProblem } from '../../../ui/problems.tsx';
import { useVault } from '../../../data/vault.tsx';
import { useNeeded } from '../../../ui/needed.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { DrugTestNamed } from '../../../fields/drug-test.tsx';
import { useGivenUp } from '../../../fields/given.tsx';
import { usePickFile, type GivenFile } from '../../../fields/pick-file.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';

export interface ProofDialogProps {
  readonly step: string;
  readonly stepWords: string;
  /** The file that was dropped; else the person picks one here. */
  readonly file: GivenFile | undefined;
  readonly onClose: () => void;
}

export function ProofDialog({ step, stepWords, file: dropped, onClose }: ProofDialogProps): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const { change } = useOpenDossier();
  const pick = usePickFile();
  const [file, setFile] = useState(dropped);
  const [type, setType] = useState('');
  const [dated, setDated] = useState(todayIso());
  const { run, problem } = useCommand<AnyProblem>();
  useGivenUp(file);
  const needed = useNeeded({ file: file !== undefined, type: type.trim() !== '', dated: dated !== '' });

  const choose = async (): Promise<void> => {
    const picked = await run(pick());
    if (picked.ok) setFile(picked.value);
  };
  const keep = async (): Promise<Result<unknown, AnyProblem>> => {
    const attached = await vault.attach(must(file, 'picked file').input);
    if (!attached.ok) return attached;
    const id = newEntityId();
    return change([
      put(unitPlace('plan', 'proof', id, 'proof'), { step, type: type.trim(), dated }, []),
      put(unitPlace('plan', 'proof', id, 'file'), { file: attached.value }, []),
    ]);
  };

  return (
    <DialogForm title={t('proof.title')} action={t('proof.keep')} needed={needed} onDo={keep} onClose={onClose}>
      <Text c="dimmed" dir="auto">
        {stepWords}
      </Text>
      <Input.Wrapper {...needed.group('file')} {...needed.group('file').wrapperProps}>
        <Group wrap="nowrap">
          <ButtonWithIcon
            variant="default"
            type="button"
            icon={IconFileUpload}
            onClick={() => void choose()}
            {...(file === undefined && { 'data-autofocus': true })}
          >
            {file === undefined ? t('file.pick') : t('file.pickOther')}
          </ButtonWithIcon>
          {file === undefined ? null : (
            <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {file.name}
            </Text>
          )}
        </Group>
      </Input.Wrapper>
      {file !== undefined && namesSecurityPaper(file.name) ? (
        <Alert color="yellow" role="alert">
          {t('proof.notHeld')}
        </Alert>
      ) : null}
      <DrugTestNamed texts={[file?.name ?? '', type]} />
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
      <ProblemNote problem={problem} />
    </DialogForm>
  );
}
