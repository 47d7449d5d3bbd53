/** The operating system's place for secrets. */
export interface Keystore {
  isThere(): boolean;
  seal(text: string): Uint8Array;
  /** Null when it does not open: another user, another computer. */
  open(sealed: Uint8Array): string | null;
}
