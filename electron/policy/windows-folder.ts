import { realpath } from 'node:fs/promises';

/** The folder of Windows under the name the kernel has for it, which nothing a person starts can change. */
const asKernelNamesIt = '\\\\?\\GLOBALROOT\\SystemRoot';
/** Where it is on nearly every computer. Somewhere else nothing is found there, and a policy then counts as not readable. */
const usual = 'C:\\Windows';

/**
 * Where Windows is. The environment says so too, but whoever starts a program can have it say something else, and put another
 * `reg.exe` there.
 *
 * @param resolved for tests
 */
export async function windowsFolder(resolved: (path: string) => Promise<string> = realpath): Promise<string> {
  const found = await resolved(asKernelNamesIt).catch(() => usual);
  return /^[A-Za-z]:\\[^\\/:*?"<>|]+$/.test(found) ? found : usual;
}
