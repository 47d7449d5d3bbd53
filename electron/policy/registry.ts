/**
 * The policy of a Windows computer: values under a key of the registry that only administrators can write, asked of the system's own
 * `reg.exe` (shared/machine-policy/SPEC.md, PM7).
 */
import { isAscii } from '../../shared/codec/bytes.ts';
import { noPolicy, type PolicyMistakeCode, type PolicyState } from '../../shared/machine-policy/policy.ts';
import { checkPolicy, largestPolicy, mistake, stateOf } from '../../shared/machine-policy/reading.ts';

const parent = 'HKEY_LOCAL_MACHINE\\Software\\Policies';
const ours = `${parent}\\Passerelle`;

/** What `reg.exe` wrote when it was asked for a key, as one letter a byte; null: it failed. */
export type RegistryQuery = (key: string) => Promise<string | null>;

/**
 * Whether there is a policy is told by the key above, which every Windows has: a question for a key that is not there fails with words
 * in the language of the system, and so does one that is refused.
 */
export async function policyInRegistry(query: RegistryQuery): Promise<PolicyState> {
  const above = await query(parent);
  if (above === null) return refused('not-readable');
  const isThere = linesOf(above).some((line) => line.toLowerCase() === ours.toLowerCase());
  if (!isThere) return noPolicy;
  const written = await query(ours);
  return written === null ? refused('not-readable') : readRegistry(written);
}

/**
 * The values of the key, as `reg.exe query` writes them: its name, then four blanks, name, four blanks, type, four blanks, content
 * for each. Every other line is refused. Memory: some eight times its length, of which at most 16 KiB are read.
 */
export function readRegistry(written: string): PolicyState {
  if (written.length > largestPolicy) return refused('too-large');
  // In which of its code pages the system wrote anything else cannot be told.
  if (!isAscii(written)) return refused('wrong-encoding');
  const values = new Map<string, unknown>();
  for (const line of linesOf(written)) {
    if (line === '' || line.toLowerCase() === ours.toLowerCase()) continue;
    const below = line.toLowerCase().startsWith(`${ours.toLowerCase()}\\`);
    if (below) return { state: 'refused', mistakes: [mistake('unknown', line.slice(ours.length + 1))] };
    const [, name, type, content] = /^ {4}(\S.*?) {4}(REG_[A-Z_]+) {4}(.*)$/.exec(line) ?? [];
    if (name === undefined || type === undefined || content === undefined) return refused('not-understood');
    if (values.has(name)) return { state: 'refused', mistakes: [mistake('duplicate', name)] };
    values.set(name, valueOf(type, content));
  }
  return stateOf(checkPolicy(Object.fromEntries(values), 'win32'));
}

/** Null fits no setting: a type that the registry has for other things. */
function valueOf(type: string, content: string): unknown {
  if (type === 'REG_SZ') return content;
  return type === 'REG_DWORD' && /^0x[0-9a-f]{1,8}$/.test(content) ? Number(content) : null;
}

const linesOf = (written: string): readonly string[] => written.split('\r\n');

const refused = (code: PolicyMistakeCode): PolicyState => ({ state: 'refused', mistakes: [{ code }] });
