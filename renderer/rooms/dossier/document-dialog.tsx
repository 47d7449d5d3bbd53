/** A document that comes into the dossier: the file, what it is, its date, and what it belongs to, which may be nothing. */
import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { listOf, read } from '../../../shared/dossier/read.ts';
import { must, type Result } from '../../../shared/result.ts';
import { useKeepGiven, type NewDocument } from '../../fields/sources/use-keep-given.ts';
import { DateField } from '../../fields/date-field.tsx';
import { DocumentType } from '../../fields/document-type.tsx';
import { FileChoice } from '../../fields/sources/file-choice.tsx';
import { sectionOf, useOpenDossier } from '../../fields/dossier-context.tsx';
import { useGivenUp } from '../../fields/given.tsx';
import type { GivenFile } from '../../fields/pick-file.ts';
import { newEntityId, put, unitPlace } from '../../fields/unit-place.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useNeeded } from '../../ui/needed.ts';
import type { AnyProblem } from '../../ui/problems.tsx';

/** Not a step: the slip of the registry; a document that belongs to no step has an empty one. */
const slip = 'slip';
const noStep = '';

interface Place {
  readonly value: string;
  readonly label: string;
}

/** Where I may put it. */
function usePlaces(): readonly Place[] {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const [plan, legal] = [sectionOf(view, 'plan'), sectionOf(view, 'legal')];
  const steps = listOf(plan, 'step').flatMap((step): readonly Place[] => {
    const label = read('plan', 'step', step, 'what')?.text ?? '';
    return label === '' ? [] : [{ value: step.id, label }];
  });
  return [
    ...(plan?.canWrite === true ? [{ value: noStep, label: t('documents.noStep') }] : []),
    ...(legal?.canWrite === true ? [{ value: slip, label: t('documents.slip') }] : []),
    ...(plan?.canWrite === true ? steps : []),
  ];
}

/** Whether I may add any. */
export const useMayAdd = (): boolean => usePlaces().length > 0;

interface Described {
  readonly place: string;
  readonly type: string;
  readonly dated: string;
}

function newDocument({ place, type, dated }: Described): NewDocument {
  const id = newEntityId();
  if (place === slip)
    return {
      section: 'legal',
      id,
      changes: (file) => [put(unitPlace('legal', 'slip', id, 'scan'), { file, on: dated }, [])],
    };
  return {
    section: 'plan',
    id,
    what: type,
    changes: (file) => [
      put(unitPlace('plan', 'proof', id, 'proof'), { step: place, type, dated }, []),
      put(unitPlace('plan', 'proof', id, 'file'), { file }, []),
    ],
  };
}

export interface DocumentDialogProps {
  /** Dropped or pasted; else the person picks one here. */
  readonly file: GivenFile | undefined;
  readonly onClose: () => void;
}

export function DocumentDialog({ file: given, onClose }: DocumentDialogProps): ReactNode {
  const { t } = useTranslation('dossier');
  const keepGiven = useKeepGiven();
  const places = usePlaces();
  const [file, setFile] = useState(given);
  const [place, setPlace] = useState(places[0]?.value ?? noStep);
  const [type, setType] = useState('');
  const [dated, setDated] = useState(todayIso());
  useGivenUp(file);
  const needsType = place !== slip;
  const needed = useNeeded({
    file: file !== undefined,
    type: !needsType || type.trim() !== '',
    dated: dated !== '',
  });
  const keep = (): Promise<Result<unknown, AnyProblem>> =>
    keepGiven(must(file, 'given file'), newDocument({ place, type: type.trim(), dated }));
  return (
    <DialogForm
      size="lg"
      title={t('documents.add')}
      action={t('proof.keep')}
      needed={needed}
      onDo={keep}
      onClose={onClose}
    >
      <FileChoice file={file} onFile={setFile} type={type} group={needed.group('file')} />
      {needsType ? (
        <DocumentType value={type} onChange={setType} field={needed.field('type')} isNext={file !== undefined} />
      ) : null}
      <DateField label={t('proof.dated')} {...needed.field('dated')} value={dated} onChange={setDated} />
      <Select
        label={t('documents.belongsTo')}
        data={[...places]}
        searchable
        value={place}
        onChange={(value) => setPlace(value ?? noStep)}
      />
    </DialogForm>
  );
}
