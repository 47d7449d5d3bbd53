/** Caps on sealed files, everywhere they are kept, sent and taken. FAT sticks hold files under 4 GiB. */
export interface SpoolLimits {
  readonly fileBytes: number;
  readonly files: number;
  /** Of one stick, folder or storage: what it may fill, so that there is room for others (W10). */
  readonly share?: number;
  readonly shareBytes?: number;
  /** Files being written at the same time. */
  readonly writing: number;
}

export const usualLimits: SpoolLimits = {
  fileBytes: 4 * 1024 ** 3 - 1,
  files: 20_000,
  share: 2_000,
  shareBytes: 16 * 1024 ** 3,
  writing: 16,
};
