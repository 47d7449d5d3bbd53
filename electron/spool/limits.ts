/** Caps on sealed files, everywhere they are kept, sent and taken. FAT sticks hold files under 4 GiB. */
export interface SpoolLimits {
  readonly fileBytes: number;
  readonly files: number;
  /** Files being written at the same time. */
  readonly writing: number;
}

export const usualLimits: SpoolLimits = { fileBytes: 4 * 1024 ** 3 - 1, files: 10_000, writing: 16 };
