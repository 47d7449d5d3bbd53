/** A sign for a kind of file. */
import { IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export function FileSign({ mime, size = 16 }: { readonly mime: string; readonly size?: number }): ReactNode {
  const look = { size, stroke: 1.5, 'aria-hidden': true } as const;
  if (mime === 'application/pdf') return <IconFileTypePdf {...look} />;
  return mime.startsWith('image/') ? <IconPhoto {...look} /> : <IconFile {...look} />;
}
