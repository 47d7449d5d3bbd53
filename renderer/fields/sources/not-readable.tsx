/** A file that is given and cannot be shown here is told of while it is given: damaged, no PDF though it is called one, or locked. */
import { Alert } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { unknownMime } from '../../../shared/codec/file-mime.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { isShown, mostShown, showDocument } from '../../workers/viewer/client.ts';
import type { ViewerTrouble } from '../../workers/viewer/messages.ts';
import type { GivenFile } from '../pick-file.ts';

/** What one can do something about by asking for the file again. */
export type GivenTrouble = Extract<ViewerTrouble, 'broken' | 'locked-with-password'>;

const calledShown = /\.(?:pdf|png|jpe?g|webp)$/i;
/** Wide enough to be drawn, too small to be looked at. */
const glance = 64;

/** Opens the file and draws its first page, as the viewer would: what stands in it is read by nobody. */
export async function givenTrouble({
  name,
  mime,
  size,
  read,
}: Pick<GivenFile, 'name' | 'mime' | 'size' | 'read'>): Promise<GivenTrouble | undefined> {
  if (mime === unknownMime) return calledShown.test(name) ? 'broken' : undefined;
  if (!isShown(mime) || size > mostShown) return undefined;
  const whole = await read();
  // Why it cannot be read is said where it is kept.
  if (!whole.ok) return undefined;
  const trouble = await drawingTrouble(whole.value, mime);
  return trouble === 'broken' || trouble === 'locked-with-password' ? trouble : undefined;
}

async function drawingTrouble(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<ViewerTrouble | undefined> {
  const opened = await showDocument(bytes, mime, 'small');
  if (!opened.ok) return opened.problem;
  const page = await opened.value.page(1, glance);
  if (page.ok) page.value.bitmap.close();
  opened.value.close();
  return page.ok ? undefined : page.problem;
}

/** While a file is chosen; undefined until it is known, and where nothing stands against it. */
export function useGivenTrouble(file: GivenFile | undefined): GivenTrouble | undefined {
  const [found, setFound] = useState<{ readonly of: GivenFile; readonly trouble: GivenTrouble | undefined }>();
  useEffect(() => {
    if (file === undefined) return undefined;
    let gone = false;
    void givenTrouble(file).then((trouble) => {
      if (!gone) setFound({ of: file, trouble });
    });
    return () => {
      gone = true;
    };
  }, [file]);
  return found?.of === file ? found?.trouble : undefined;
}

export interface NotReadableProps {
  readonly trouble: GivenTrouble | undefined;
  /** It is in the dossier already. */
  readonly isFiled?: boolean;
}

export function NotReadable({ trouble, isFiled = false }: NotReadableProps): ReactNode {
  const { t } = useTranslation('files');
  if (trouble === undefined) return null;
  return (
    <Alert color="yellow" role="alert" title={t(`trouble.${trouble}`)}>
      {t(`given.${trouble}`)} {isFiled ? t('given.filed') : t('given.may')}
    </Alert>
  );
}
