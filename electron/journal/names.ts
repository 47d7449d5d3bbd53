const pattern = /^journal-([0-9]{8})$/;

export const fileName = (number: number): string => `journal-${String(number).padStart(8, '0')}`;

/** The number in a journal file's name, or null for any other name. */
export function numberOf(name: string): number | null {
  const digits = pattern.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

const fileSpan = 2 ** 32;

/** A place in the journal as one number: opaque to the page, ordered, 0 for the start. */
export const positionOf = (file: number, offset: number): number => file * fileSpan + offset;

export const placeOf = (position: number): { file: number; offset: number } => ({
  file: Math.floor(position / fileSpan),
  offset: position % fileSpan,
});
