/** The policy of a Linux computer: a file that only its administrator can write (shared/machine-policy/SPEC.md, PM6). */
import { constants, type Stats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { largestPolicy, readPolicy, stateOf } from '../../shared/machine-policy/reading.ts';
import { noPolicy, type PolicyMistakeCode, type PolicyState } from '../../shared/machine-policy/policy.ts';
import { codeOf } from '../files/problems.ts';

export const linuxPolicyPath = '/etc/passerelle/policy.json';

/** Rights of the group and of everybody else to write. */
const writableByOthers = 0o022;

/** @param owner user number of the administrator; tests are run by other people */
export async function policyInFile(path = linuxPolicyPath, owner = 0): Promise<PolicyState> {
  const file = await opened(path);
  if (file === 'none') return noPolicy;
  if (typeof file === 'string') return refused(file);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return refused('not-a-file');
    // Whoever may write to its folder can put another file in its place.
    const mistake = foreign(await lstat(dirname(path)), owner) ?? foreign(stats, owner);
    if (mistake !== null) return refused(mistake);
    const bytes = new Uint8Array(largestPolicy + 1);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return stateOf(readPolicy(bytes.subarray(0, bytesRead), 'posix'));
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return refused('not-readable');
  } finally {
    await file.close();
  }
}

/** Follows no link, and waits for nobody who writes into a pipe. */
async function opened(path: string): Promise<FileHandle | PolicyMistakeCode | 'none'> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'none';
    return code === 'ELOOP' || code === 'ENXIO' ? 'not-a-file' : 'not-readable';
  }
}

function foreign({ uid, mode }: Stats, owner: number): PolicyMistakeCode | null {
  if (uid !== owner) return 'not-of-the-administrator';
  return (mode & writableByOthers) === 0 ? null : 'writable-by-others';
}

const refused = (code: PolicyMistakeCode): PolicyState => ({ state: 'refused', mistakes: [{ code }] });
