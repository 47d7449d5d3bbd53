/** A scan on the screen whose text can be read by the computer, for whoever takes something over from it. */
import type { ReactNode } from 'react';
import { PageText } from './recognition/page-text.tsx';
import { Viewer, type ViewerProps } from './viewer.tsx';

export type ReadableViewerProps = Omit<ViewerProps, 'below'>;

export const ReadableViewer = (shown: ReadableViewerProps): ReactNode => (
  <Viewer {...shown} below={(page) => <PageText key={page} bytes={shown.bytes} mime={shown.mime} page={page} />} />
);
