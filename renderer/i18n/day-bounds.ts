/** A day on this machine as moments: its first and its last millisecond. */
export const startOf = (iso: string): number => new Date(`${iso}T00:00:00`).getTime();
export const endOf = (iso: string): number => new Date(`${iso}T23:59:59.999`).getTime();
