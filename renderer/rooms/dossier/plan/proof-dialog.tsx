/** A proof on a step: the file, what it is and its date. Nothing else is asked. */
import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { must, type Result } from '../../../../shared/result.ts';
import { todayIso } from '../../../i18n/clock.ts';
import type { AnyProblem } from '../../../ui/problems.tsx';
import { useNeeded } from '../../../ui/needed.ts';
import { useKeepGiven } from '../../../fields/sources/use-keep-given.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { DocumentType } from '../../../fields/document-type.tsx';
import { FileChoice } from '../../../fields/sources/file-choice.tsx';
import { useGivenUp } from '../../../fields/given.tsx';
import type { GivenFile } from '../../../fields/pick-file.ts';
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
  const keepGiven = useKeepGiven();
  const [file, setFile] = useState(dropped);
  const [type, setType] = useState('');
  const [dated, setDated] = useState(todayIso());
  useGivenUp(file);
  const needed = useNeeded({ file: file !== undefined, type: type.trim() !== '', dated: dated !== '' });

  const keep = (): Promise<Result<unknown, AnyProblem>> => {
    const [id, what] = [newEntityId(), type.trim()];
    return keepGiven(must(file, 'picked file'), {
      section: 'plan',
      id,
      what,
      changes: (kept) => [
        put(unitPlace('plan', 'proof', id, 'proof'), { step, type: what, dated }, []),
        put(unitPlace('plan', 'proof', id, 'file'), { file: kept }, []),
      ],
    });
  };

  return (
    <DialogForm
      size="lg"
      title={t('proof.title')}
      action={t('proof.keep')}
      needed={needed}
      onDo={keep}
      onClose={onClose}
    >
      <Text c="dimmed" dir="auto">
        {stepWords}
      </Text>
      <FileChoice file={file} onFile={setFile} type={type} group={needed.group('file')} />
      <DocumentType value={type} onChange={setType} field={needed.field('type')} isNext={file !== undefined} />
      <DateField label={t('proof.dated')} {...needed.field('dated')} value={dated} onChange={setDated} />
    </DialogForm>
  );
}
