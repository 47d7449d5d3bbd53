/** The page's own address. `app:` is registered as a standard, secure scheme, so this is an origin of its own. */
export const scheme = 'app';
export const host = 'passerelle';
export const pageUrl = `${scheme}://${host}/index.html`;

/** Whether an address belongs to the application itself. */
export function isOurs(url: string): boolean {
  const parsed = parse(url);
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === host;
}

export function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
