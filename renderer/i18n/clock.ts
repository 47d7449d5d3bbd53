/** The time as this application sees it. Tests and the demo shift it; people never do. */
let offset = 0;

/** @param milliseconds from `app.info`. */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
}

/** 1 January 9000: days are counted years ahead, and no calendar here goes beyond 9999. */
const lastMoment = 221_845_392_000_000;

/** Milliseconds since 1970. */
export const now = (): number => Math.min(Math.max(Date.now() + offset, 0), lastMoment);

/** ISO date (`YYYY-MM-DD`) of an instant, in local time. */
export function isoDateOf(instant: number): string {
  const date = new Date(instant);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export const todayIso = (): string => isoDateOf(now());

/** The last moment of a day on this computer (milliseconds since 1970). */
export const endOfDay = (iso: string): number => new Date(`${iso}T23:59:59.999`).getTime();

/** Whole days from one ISO date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
