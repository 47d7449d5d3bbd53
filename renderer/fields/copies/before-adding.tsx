/** A file that is being added has passages blacked out first: only the copy comes in, the original where the person says. */
import { Checkbox, Loader, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { ok } from '../../../shared/result.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { isShown, mostShown } from '../../workers/viewer/client.ts';
import type { GivenFile } from '../pick-file.ts';
import { noMarks } from './areas.ts';
import { BlackOutForm } from './black-out-form.tsx';

export interface BeforeAddingProps {
  readonly file: GivenFile;
  readonly onFile: (file: GivenFile) => void;
}

export function BeforeAdding({ file, onFile }: BeforeAddingProps): ReactNode {
  const { t } = useTranslation('files');
  const [isOpen, setOpen] = useState(false);
  const { original } = file;
  if (original !== undefined)
    return (
      <>
        <Text size="sm">{t('copy.blackOut.given')}</Text>
        <Checkbox
          label={t('copy.blackOut.keep')}
          checked={original.isKept}
          onChange={({ currentTarget }) =>
            onFile({ ...file, original: { ...original, isKept: currentTarget.checked } })
          }
        />
      </>
    );
  if (!isShown(file.mime) || file.size > mostShown) return null;
  return (
    <div>
      <ButtonWithIcon size="compact-sm" variant="subtle" type="button" icon={IconEyeOff} onClick={() => setOpen(true)}>
        {t('copy.blackOut.open')}
      </ButtonWithIcon>
      {isOpen ? <BlackOutGiven file={file} onFile={onFile} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

interface BlackOutGivenProps extends BeforeAddingProps {
  readonly onClose: () => void;
}

function BlackOutGiven({ file, onFile, onClose }: BlackOutGivenProps): ReactNode {
  const { t } = useTranslation('files');
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  const { run, problem } = useCommand<AnyProblem>();
  const [marks, setMarks] = useState(noMarks);
  useEffect(() => {
    let gone = false;
    void run<Uint8Array<ArrayBuffer>>(file.read()).then((whole) => {
      if (!gone && whole.ok) setBytes(whole.value);
    });
    return () => {
      gone = true;
    };
  }, [file, run]);
  return (
    <Dialog onClose={onClose} size="min(72rem, 94vw)" title={t('copy.blackOut.title')}>
      <ProblemNote problem={problem} />
      {bytes === undefined ? (
        problem === undefined ? (
          <Loader aria-label={t('viewer.opening')} />
        ) : null
      ) : (
        <BlackOutForm
          shown={{ bytes, mime: file.mime, name: file.name, marks, onMarks: setMarks }}
          told={<Text size="sm">{t('copy.blackOut.becomesAdding')}</Text>}
          isAllowed
          onMade={(copy) => {
            const made = blackedOutFile(t('copy.blackOut.name'), copy, { name: file.name, mime: file.mime, bytes });
            onFile(file.scan === undefined ? made : { ...made, scan: file.scan });
            return Promise.resolve(ok(undefined));
          }}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

/** The copy stands for the file that was given; the file itself may be closed from here on. */
const blackedOutFile = (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  original: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array<ArrayBuffer> },
): GivenFile => ({
  name,
  mime: 'application/pdf',
  size: bytes.length,
  input: { name, mime: 'application/pdf', bytes },
  read: () => Promise.resolve(ok(bytes)),
  close: () => undefined,
  original: { input: original, isKept: true },
});
