/**
 * A small picture of a photo or a scan, made when its row comes into sight and kept only as long as the page lives. A PDF
 * keeps its sign: it is opened when somebody asks for it.
 */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Attachment } from '../../shared/dossier/entities.ts';
import { useVault } from '../data/vault.tsx';
import type { VaultClient } from '../vault/client.ts';
import { isShownUnasked, showDocument } from '../workers/viewer/client.ts';
import { useOpenDossier } from './dossier-context.tsx';
import { FileSign } from './file-sign.tsx';
import classes from './viewer.module.css';

/** Larger files keep their sign: a row must not read half a gigabyte. */
const largest = 20 * 1_048_576;
const width = 144;
const mostKept = 200;

/** By attachment id. Memory only; locking ends the process and these with it. */
const made = new Map<string, ImageBitmap | null>();
/** One at a time: a list of scans must not unpack them all at once. */
let turn: Promise<unknown> = Promise.resolve();

export function Thumbnail({ attachment }: { readonly attachment: Attachment }): ReactNode {
  const picture = useThumbnail(attachment);
  const paint = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (canvas === null || picture === null) return;
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
    },
    [picture],
  );
  return (
    <span className={classes.thumbnail} aria-hidden data-made={picture ? true : undefined}>
      {picture ? <canvas ref={paint} /> : <FileSign mime={attachment.mime} size={22} />}
    </span>
  );
}

function useThumbnail(attachment: Attachment): ImageBitmap | null {
  const vault = useVault();
  const { view } = useOpenDossier();
  const [picture, setPicture] = useState(made.get(attachment.id) ?? null);
  const latest = useRef(attachment);
  latest.current = attachment;
  const { id } = attachment;
  useEffect(() => {
    let gone = false;
    turn = turn.then(async () => {
      if (gone) return;
      if (!made.has(id)) keep(id, await makeThumbnail(vault, view.id, latest.current));
      if (!gone) setPicture(made.get(id) ?? null);
    });
    return () => {
      gone = true;
    };
  }, [vault, view.id, id]);
  return picture;
}

function keep(id: string, picture: ImageBitmap | null): void {
  made.set(id, picture);
  for (const [old, bitmap] of made) {
    if (made.size <= mostKept) break;
    bitmap?.close();
    made.delete(old);
  }
}

/** Null when it cannot be shown: the row keeps its sign, opening it says why. */
async function makeThumbnail(vault: VaultClient, dossier: string, attachment: Attachment): Promise<ImageBitmap | null> {
  if (!isShownUnasked(attachment.mime) || attachment.size > largest) return null;
  const bytes = await vault.readAttachment({ dossier, attachment, glance: true });
  const opened = bytes.ok ? await showDocument(bytes.value, attachment.mime, 'small') : bytes;
  if (!opened.ok) return null;
  const page = await opened.value.page(1, width);
  opened.value.close();
  return page.ok ? page.value.bitmap : null;
}
