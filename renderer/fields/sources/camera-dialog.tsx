/** A document is photographed, sheet by sheet. The camera is on only while this is open and seen; nothing is written to the disk in clear. */
import { ActionIcon, Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote, TroubleNote } from '../../ui/problems.tsx';
import type { GivenFile } from '../pick-file.ts';
import { documentOf, mostPhotos, photoOf, type Photo } from './photos.ts';
import classes from './sources.module.css';
import { useCamera, type Camera, type CameraState } from './use-camera.ts';

export interface CameraDialogProps {
  readonly onFile: (file: GivenFile) => void;
  readonly onClose: () => void;
}

export function CameraDialog({ onFile, onClose }: CameraDialogProps): ReactNode {
  const { t } = useTranslation(['files', 'common']);
  const format = useFormat();
  const camera = useCamera();
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const isFull = photos.length >= mostPhotos;
  // On, but the first picture may be on its way.
  const [seen, setSeen] = useState<MediaStream>();
  const isOn = camera.now.state === 'on' && seen === camera.now.stream;
  const shoot = async (): Promise<void> => {
    const photo = video === null ? undefined : await photoOf(video);
    if (photo !== undefined) setPhotos((before) => [...before, photo].slice(0, mostPhotos));
  };
  const use = (): void => {
    const [first, ...others] = photos;
    if (first === undefined) return;
    onFile(
      documentOf([first, ...others], t('camera.name', { date: format.numericDate(todayIso()).replaceAll('/', '-') })),
    );
    onClose();
  };
  const unsaved = { said: t('camera.unsaved'), drop: t('camera.dropAll'), goOn: t('camera.goOn') };
  return (
    <Dialog title={t('camera.title')} size="xl" onClose={onClose} unsaved={photos.length === 0 ? undefined : unsaved}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('camera.about')}
        </Text>
        <Seen now={camera.now} onVideo={setVideo} onSeen={setSeen} onAgain={() => camera.start()} />
        <Photos photos={photos} onDrop={(id) => setPhotos((before) => before.filter((each) => each.id !== id))} />
        {isFull ? <Text size="sm">{t('camera.most', { count: mostPhotos })}</Text> : null}
        <Group justify="space-between">
          <Which camera={camera} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <ButtonWithIcon
              variant={photos.length === 0 ? 'filled' : 'default'}
              icon={IconCamera}
              disabled={!isOn || isFull}
              onClick={() => void shoot()}
            >
              {t('camera.shoot')}
            </ButtonWithIcon>
            {photos.length === 0 ? null : <Button onClick={use}>{t('camera.use')}</Button>}
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface SeenProps {
  readonly now: CameraState;
  readonly onVideo: (video: HTMLVideoElement | null) => void;
  /** The first picture of it is there. */
  readonly onSeen: (stream: MediaStream) => void;
  readonly onAgain: () => void;
}

function Seen({ now, onVideo, onSeen, onAgain }: SeenProps): ReactNode {
  const { t } = useTranslation('files');
  const again = (
    <Button variant="default" onClick={onAgain}>
      {t('camera.again')}
    </Button>
  );
  if (now.state === 'starting') return <Loader aria-label={t('camera.starting')} />;
  if (now.state === 'on') return <Live stream={now.stream} onVideo={onVideo} onSeen={onSeen} />;
  if (now.state === 'problem') return <ProblemNote problem={now.problem} />;
  if (now.state === 'off')
    return (
      <Stack gap="xs" align="flex-start" role="status">
        <Text>{t('camera.off')}</Text>
        {again}
      </Stack>
    );
  const of = `camera.trouble.${now.trouble}` as const;
  return (
    <TroubleNote text={{ what: t(`${of}.what`), safe: t(`${of}.safe`), next: t(`${of}.next`) }}>{again}</TroubleNote>
  );
}

interface LiveProps extends Pick<SeenProps, 'onVideo' | 'onSeen'> {
  readonly stream: MediaStream;
}

function Live({ stream, onVideo, onSeen }: LiveProps): ReactNode {
  const { t } = useTranslation('files');
  const show = useCallback(
    (shown: HTMLVideoElement | null) => {
      if (shown !== null) shown.srcObject = stream;
      onVideo(shown);
    },
    [stream, onVideo],
  );
  return (
    <video
      ref={show}
      className={classes.live}
      aria-label={t('camera.live')}
      autoPlay
      muted
      playsInline
      onLoadedData={() => onSeen(stream)}
    />
  );
}

function Which({ camera: { cameras, now, start } }: { readonly camera: Camera }): ReactNode {
  const { t } = useTranslation('files');
  if (cameras.length < 2 || now.state !== 'on') return <span />;
  const used = now.stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';
  return (
    <NativeSelect
      aria-label={t('camera.which')}
      value={used}
      data={cameras.map(({ id, name }, at) => ({
        value: id,
        label: name === '' ? t('camera.number', { number: at + 1 }) : name,
      }))}
      onChange={({ currentTarget }) => start(currentTarget.value)}
    />
  );
}

interface PhotosProps {
  readonly photos: readonly Photo[];
  readonly onDrop: (id: string) => void;
}

function Photos({ photos, onDrop }: PhotosProps): ReactNode {
  const { t } = useTranslation('files');
  if (photos.length === 0) return null;
  return (
    <div>
      <Text size="sm" role="status">
        {t('camera.pages', { count: photos.length })}
      </Text>
      <ol className={classes.pages}>
        {photos.map((photo, at) => (
          <li key={photo.id} className={classes.page}>
            <Small photo={photo} number={at + 1} />
            <ActionIcon
              className={classes.drop}
              size="sm"
              variant="default"
              aria-label={t('camera.drop', { number: at + 1 })}
              onClick={() => onDrop(photo.id)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </div>
  );
}

const smallHeight = 160;

function Small({ photo, number }: { readonly photo: Photo; readonly number: number }): ReactNode {
  const { t } = useTranslation('files');
  const paint = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (canvas === null) return;
      canvas.height = smallHeight;
      canvas.width = Math.round((photo.width / photo.height) * smallHeight);
      canvas.getContext('2d')?.drawImage(photo.canvas, 0, 0, canvas.width, canvas.height);
    },
    [photo],
  );
  return <canvas ref={paint} role="img" aria-label={t('camera.page', { number })} />;
}
