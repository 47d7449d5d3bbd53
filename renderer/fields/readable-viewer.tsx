/** A scan on the screen whose text can be read by the computer, for whoever takes something over from it. */
import type { ReactNode } from 'react';
import { PageText } from './recognition/page-text.tsx';
import { Viewer, type ViewerProps } from './viewer.tsx';

export type ReadableViewerProps = Omit<ViewerProps, 'below'>;

export const ReadableViewer = (shown: ReadableViewerProps): ReactNode => (
  <Viewer
    {...shown}
    // What was read of a page that lay on its side is of no use once it stands upright.
    below={(as) => <PageText key={`${as.page}/${as.quarters}`} bytes={shown.bytes} mime={shown.mime} {...as} />}
  />
);
