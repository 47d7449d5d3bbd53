/** A form that came back on paper: its scan, kept beside the answer that was typed from it. */
import { IconFileUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import type { UnitView } from '../../../shared/dossier/view.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { AttachmentButton } from '../attachment.tsx';
import { useOpenDossier } from '../dossier-context.tsx';
import { NotReadable } from './not-readable.tsx';
import { OtherWays } from './other-ways.tsx';
import { opsSeen, put, type UnitPlace } from '../unit-place.ts';
import { useGiveFile } from './use-give-file.ts';

const look = { size: 'compact-md', variant: 'subtle', color: 'gray' } as const;

export interface ScanProps {
  readonly place: UnitPlace<{ file: Attachment }>;
  readonly view: UnitView | undefined;
  readonly canWrite: boolean;
  /** What the button says; that of a form which came back unless given. */
  readonly add?: string;
}

export function Scan({ place, view, canWrite, add: words }: ScanProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { change } = useOpenDossier();
  const { give, giveFile, isBusy, problem, trouble } = useGiveFile((file) =>
    change([put(place, { file }, opsSeen(view))]),
  );
  const kept = (view?.versions ?? []).flatMap(({ op, value }) => {
    const file = place.parse(value)?.file;
    return file === undefined ? [] : [{ op, file }];
  });
  return (
    <div>
      {kept.map(({ op, file }) => (
        <AttachmentButton key={op} attachment={file} />
      ))}
      {canWrite && kept.length === 0 ? (
        <>
          <ButtonWithIcon {...look} loading={isBusy} icon={IconFileUpload} onClick={give}>
            {words ?? t('scan.add')}
          </ButtonWithIcon>
          <OtherWays look={{ ...look, disabled: isBusy }} onFile={giveFile} />
        </>
      ) : null}
      <NotReadable trouble={trouble} isFiled />
      <ProblemNote problem={problem} />
    </div>
  );
}
