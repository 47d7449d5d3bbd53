/** A form that came back on paper: its scan, kept beside the answer that was typed from it. */
import { Button } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Attachment } from '../../shared/dossier/entities.ts';
import type { UnitView } from '../../shared/dossier/view.ts';
import { ProblemNote, type AnyProblem } from '../ui/problems.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { useVault } from '../data/vault.tsx';
import { AttachmentButton } from './attachment.tsx';
import { usePickFile } from './pick-file.ts';
import { opsSeen, put, type UnitPlace } from './unit-place.ts';
import { useSaving } from './use-saving.ts';

export interface ScanProps {
  readonly place: UnitPlace<{ file: Attachment }>;
  readonly view: UnitView | undefined;
  readonly canWrite: boolean;
  /** What the button says; that of a form which came back unless given. */
  readonly add?: string;
}

export function Scan({ place, view, canWrite, add: words }: ScanProps): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const pick = usePickFile();
  const { save, saving, problem: notSaved } = useSaving();
  const [problem, setProblem] = useState<AnyProblem>();
  const [isBusy, setBusy] = useState(false);
  const kept = (view?.versions ?? []).flatMap(({ op, value }) => {
    const file = place.parse(value)?.file;
    return file === undefined ? [] : [{ op, file }];
  });
  const add = async (): Promise<void> => {
    const picked = await pick();
    if (!picked.ok) return picked.problem.code === 'cancelled' ? undefined : setProblem(picked.problem);
    setBusy(true);
    const attached = await vault.attach(picked.value.input);
    setBusy(false);
    setProblem(attached.ok ? undefined : attached.problem);
    if (attached.ok) await save([put(place, { file: attached.value }, opsSeen(view))]);
  };
  const shown = problem ?? notSaved;
  return (
    <div>
      {kept.map(({ op, file }) => (
        <AttachmentButton key={op} attachment={file} />
      ))}
      {canWrite && kept.length === 0 ? (
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          loading={saving || isBusy}
          leftSection={<IconScan size={16} aria-hidden />}
          onClick={() => void add()}
        >
          {words ?? t('scan.add')}
        </Button>
      ) : null}
      {shown === undefined ? null : <ProblemNote problem={shown} />}
    </div>
  );
}
