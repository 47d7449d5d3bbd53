/** What a field holds while someone types: a text, or a few named texts and ticks. Drafts are kept in this shape. */
export type Form = string | { readonly [name: string]: string | boolean };

/** Drafts come back as unknown data: kept only when they have the shape this field has now. */
export function hasShapeOf<F extends Form>(empty: F, value: unknown): value is F {
  if (typeof empty === 'string') return typeof value === 'string';
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(empty).every(([name, sample]) => typeof fields.get(name) === typeof sample);
}
