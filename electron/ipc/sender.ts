import { isOurs } from '../protocol/address.ts';

/** What matters of a frame, as Electron describes it. */
export interface Frame {
  readonly parent: unknown;
  readonly processId: number;
  readonly routingId: number;
  readonly url: string;
}

/** Who sent a call, and who it should have been. */
export interface Sent {
  /** The page that sent it is the one in our window. */
  readonly fromOurContents: boolean;
  readonly frame: Frame | null;
  readonly mainFrame: Frame;
}

/** Only the main frame of our window, on our own address, is listened to. */
export function isOurPage({ fromOurContents, frame, mainFrame }: Sent): boolean {
  if (!fromOurContents || frame === null || frame.parent !== null) return false;
  const sameFrame = frame.processId === mainFrame.processId && frame.routingId === mainFrame.routingId;
  return sameFrame && isOurs(frame.url);
}
