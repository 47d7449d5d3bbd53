/** Reads a policy strictly: one mistake, and nothing of it counts (SPEC.md, PM2-PM5). */
import type { z } from 'zod';
import { fromUtf8 } from '../codec/bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  longestKey,
  machinePolicy,
  settingNames,
  mostMistakes,
  type MachinePolicy,
  type PolicyMistake,
  type PolicyMistakeCode,
  type PolicyState,
  type SettingName,
} from './policy.ts';

/** Most bytes of a policy: far more than all settings take. */
export const largestPolicy = 16_384;

/** How the computer writes a folder. */
export type PathStyle = 'posix' | 'win32';

type Read = Result<MachinePolicy, readonly PolicyMistake[]>;

/** The policy in the bytes of a file, which is one JSON object. Memory: some eight times its length, which is at most 16 KiB. */
export function readPolicy(bytes: Uint8Array, style: PathStyle): Read {
  if (bytes.length > largestPolicy) return fail([{ code: 'too-large' }]);
  const text = fromUtf8(bytes);
  if (text === undefined || text.startsWith('\uFEFF')) return fail([{ code: 'wrong-encoding' }]);
  const value = jsonOf(text);
  if (value === undefined) return fail([{ code: 'not-json' }]);
  const twice = keysTwice(text);
  if (twice.length > 0) return fail(tellable(twice.map((key) => mistake('duplicate', key))));
  return checkPolicy(value, style);
}

/** The policy in a value that was read already, name by name. */
export function checkPolicy(value: unknown, style: PathStyle): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail([{ code: 'not-an-object' }]);
  const parsed = machinePolicy.safeParse(value);
  const first = parsed.success ? [] : parsed.error.issues.flatMap(mistakesOf);
  const wrong = new Set(first.map(({ key }) => key));
  const right = parsed.success ? parsed.data : withoutNames(value, wrong);
  const mistakes = [...first, ...foreignPaths(right, style), ...contradictions(right, wrong)];
  return parsed.success && mistakes.length === 0 ? ok(parsed.data) : fail(tellable(mistakes));
}

/** What is right by itself may still contradict itself: it is looked at too, so that one reading tells every mistake. */
function withoutNames(value: object, wrong: ReadonlySet<string | undefined>): MachinePolicy {
  const known: readonly string[] = settingNames;
  const kept = Object.entries(value).filter(([name]) => known.includes(name) && !wrong.has(name));
  const parsed = machinePolicy.safeParse(Object.fromEntries(kept));
  return parsed.success ? parsed.data : {};
}

/** What came of it, as it is handed on. */
export const stateOf = (read: Read): PolicyState =>
  read.ok ? { state: 'in-force', policy: read.value } : { state: 'refused', mistakes: [...read.problem] };

/** A name that could be anything is told only where it is a plain word. */
export const mistake = (code: PolicyMistakeCode, key: string): PolicyMistake =>
  key.length <= longestKey && /^[A-Za-z0-9_-]+$/.test(key) ? { code, key } : { code };

function tellable(mistakes: readonly PolicyMistake[]): readonly PolicyMistake[] {
  const once = new Map(mistakes.map((each) => [`${each.code} ${each.key ?? ''}`, each]));
  return [...once.values()].slice(0, mostMistakes);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Keys that stand twice in one object of a text that is JSON. JSON.parse takes the last one in silence, and which one was meant
 * nobody can tell.
 */
function keysTwice(text: string): readonly string[] {
  const twice: string[] = [];
  const seen: Set<string>[] = [];
  for (const [, brace, name, isKey] of text.matchAll(/([{}])|"((?:[^"\\]|\\.)*)"(\s*:)?/g)) {
    if (brace === '{') seen.push(new Set());
    if (brace === '}') seen.pop();
    if (name === undefined || isKey === undefined) continue;
    const keys = seen.at(-1);
    const key = String(jsonOf(`"${name}"`));
    if (keys?.has(key) === true) twice.push(key);
    keys?.add(key);
  }
  return twice;
}

const folders: readonly SettingName[] = ['exchangeFolder', 'backupFolder', 'scannerFolder'];

function mistakesOf(issue: z.core.$ZodIssue): readonly PolicyMistake[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => mistake('unknown', key));
  const key = String(issue.path[0]);
  const ofText = folders.some((each) => each === key) ? 'not-a-full-path' : 'wrong-form';
  // Bounds of a number; a text that is too long is of the wrong form.
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return [mistake(issue.origin === 'string' ? ofText : 'out-of-bounds', key)];
  return [mistake(codes[issue.code] ?? ofText, key)];
}

const codes: Readonly<Partial<Record<z.core.$ZodIssue['code'], PolicyMistakeCode>>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'not-a-choice',
};

/** A folder of the other system would be taken for one beneath where the application happens to run. */
function foreignPaths(policy: MachinePolicy, style: PathStyle): readonly PolicyMistake[] {
  return folders
    .filter((key) => {
      const path = policy[key];
      return typeof path === 'string' && path.startsWith('/') !== (style === 'posix');
    })
    .map((key) => mistake('not-a-full-path', key));
}

/** `fixed` without a place, or a place that nothing is fixed to; where one of the two is wrong by itself, that is told alone. */
function contradictions(policy: MachinePolicy, wrong: ReadonlySet<string | undefined>): readonly PolicyMistake[] {
  const pairs = [
    { transport: 'folder', place: 'exchangeFolder' },
    { transport: 'storage', place: 'storageAddress' },
  ] as const;
  return pairs
    .filter(({ transport, place }) => !wrong.has(transport) && !wrong.has(place))
    .filter(({ transport, place }) => (policy[transport] === 'fixed') !== (policy[place] !== undefined))
    .map(({ place }) => mistake(policy[place] === undefined ? 'place-missing' : 'place-unused', place));
}
