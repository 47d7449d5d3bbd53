/** Largest sizes and counts, in bytes and pieces (SPEC.md, B17). A reader refuses what is beyond; a writer never makes it. */
export const caps = {
  manifest: 1_048_576,
  /** Message and reasons, in UTF-16 units. */
  message: 2_000,
  seats: 16,
  sections: 64,
  keysPerSection: 256,
  /** Contributions in all sections together. */
  contributions: 25_000,
  sectionPart: 67_108_864,
  /** All section parts together: they are held in memory. */
  sectionParts: 67_108_864,
  /** A list of people is the largest thing in one. */
  note: 4_194_304,
  attachments: 1_000,
  /** One sealed chunk: 1 MiB and its overhead. */
  chunk: 1_049_600,
  decisions: 1_000,
  receipts: 5_000,
  asks: 1_000,
  /** The whole plaintext: the sealed file stays below the 4 GiB that FAT can hold. */
  plaintext: 4_000_000_000,
} as const;
