/** Days in the unit a person would use. */
export function distance(days: number): { readonly value: number; readonly unit: 'day' | 'week' | 'month' | 'year' } {
  const size = Math.abs(days);
  if (size < 14) return { value: days, unit: 'day' };
  if (size < 60) return { value: Math.round(days / 7), unit: 'week' };
  if (size < 730) return { value: Math.round(days / 30.44), unit: 'month' };
  return { value: Math.round(days / 365.25), unit: 'year' };
}
