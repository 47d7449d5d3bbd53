/**
 * Names of rows in the browser store (SPEC.md, S1). Every seat has its own rows: two people of one computer hold keys of
 * different epochs, and neither may mistake the other's view of a section for the whole.
 */
export const rowIds = (seatHex: string) => ({
  segments: (section: string): string => `s/${seatHex}/${section}/`,
  segment: (section: string, part: number): string => `s/${seatHex}/${section}/${part.toString().padStart(6, '0')}`,
  overviews: `o/${seatHex}/`,
  overview: (section: string): string => `o/${seatHex}/${section}`,
  checked: (section: string): string => `c/${seatHex}/${section}`,
  records: `r/${seatHex}/`,
  workedOut: `t/${seatHex}/`,
  meta: `m/${seatHex}`,
  watch: `w/${seatHex}`,
  ring: `k/${seatHex}`,
});
export type RowIds = ReturnType<typeof rowIds>;
