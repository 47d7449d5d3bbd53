/** Bytes of their own: no other context can change them meanwhile. */
export type Bytes = Uint8Array<ArrayBuffer>;
