/** The author's calendar day of an instant. */
export function isoDay(at: number): string {
  const day = new Date(at);
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
