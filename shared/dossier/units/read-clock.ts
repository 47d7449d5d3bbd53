/**
 * An hour as people type it: `8`, `8u`, `8h30`, `830`, `8.30`, `08:30`, `24:00`. Undefined where it is none. Budget: as long as
 * what is typed; matched once.
 */
export function readClock(typed: string): string | undefined {
  // Without blanks at its ends, and few of them inside: each would be tried for two places.
  const parts = /^(\d{1,2})(?:\s*[:.,uUhH]\s*(\d{2})?|(\d{2}))?$/.exec(typed.trim());
  if (parts === null) return undefined;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? parts[3] ?? '0')];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
