/** When the page may use a camera (SPEC.md, SH21). */

/** What a page asks for, as Electron describes it. */
export interface Asked {
  readonly permission: string;
  /** The main frame of our window, on our own address. */
  readonly isOurPage: boolean;
  /** `video` and `audio`; empty where it is not told. */
  readonly media: readonly string[];
}

/** Open while the page has its own dialog for it open: then a camera, and nothing else. */
export class CameraGate {
  private isOpen = false;

  /** @param isAllowed by the organisation that set the computer up */
  constructor(private readonly isAllowed: () => boolean) {}

  /** Answers false where the organisation does not let it. */
  open(): boolean {
    this.isOpen = this.isAllowed();
    return this.isOpen;
  }

  close(): void {
    this.isOpen = false;
  }

  /** A picture without sound: a request that names a microphone too, or names nothing, is none of it. */
  lets({ permission, isOurPage, media }: Asked): boolean {
    const isPicture = media.length > 0 && media.every((each) => each === 'video');
    return this.isOpen && this.isAllowed() && isOurPage && permission === 'media' && isPicture;
  }
}
