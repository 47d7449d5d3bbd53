/**
 * What an organisation sets for a computer of its own (SPEC.md): the one declaration from which a policy is read, shown, and
 * offered to those who manage Windows. A value that is not set leaves the person their choice.
 */
import { z } from 'zod';
import { languages } from '../language.ts';

/** Minutes without a key pressed after which the application locks, at most: what a person may choose, too. */
export const longestLockMinutes = 60;

/** Months, as many as a period of keeping may have; the shell, which reads a policy, knows nothing of periods. */
export const longestRetention = 1200;

/** From the root of a system with `/`, from a drive, or from a share; without a step back up. */
const anyRoot = /^(?:\/|[A-Za-z]:\\|\\\\[^\\/]+\\[^\\/]+)/;
const noStepUp = /^(?!.*(?:^|[\\/])\.\.(?:[\\/]|$))/;
/** Nothing a line of a screen or of a log could be broken by. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u;
const folder = z.string().max(240).regex(oneLine).regex(anyRoot).regex(noStepUp);

/** `on`: as the person chooses; `off`: not at all; `fixed`: only to the place that is named beside it. */
const transport = z.enum(['on', 'off', 'fixed']);

export const machinePolicy = z.strictObject({
  lockMinutes: z.number().int().min(1).max(longestLockMinutes).exactOptional(),
  language: z.enum(languages).exactOptional(),
  screenCapture: z.enum(['withheld', 'allowed']).exactOptional(),
  /** Sticks, shares and synchronised folders (electron/transports). */
  folder: transport.exactOptional(),
  exchangeFolder: folder.exactOptional(),
  /** The storage of the network. */
  storage: transport.exactOptional(),
  storageAddress: z
    .string()
    .max(300)
    .regex(/^https:\/\/[a-z0-9.-]+(?::[0-9]{1,5})?$/)
    .exactOptional(),
  backupFolder: folder.exactOptional(),
  /** What a scanner writes into: documents are taken in from there. */
  scannerFolder: folder.exactOptional(),
  /** Whether a document may be photographed: as the person chooses, or not. */
  camera: z.enum(['on', 'off']).exactOptional(),
  /** The thirty digits of a list of people (TD16 of shared/trust/directory/SPEC.md). */
  keepersNumber: z
    .string()
    .regex(/^\d{5}(?: \d{5}){5}$/)
    .exactOptional(),
  updates: z.enum(['off', 'offer', 'install']).exactOptional(),
  /** A key that a person holds, beside their passphrase. */
  secondKey: z.enum(['off', 'optional', 'required']).exactOptional(),
  /** Whatever a person or a service set, no period is longer. */
  longestRetentionMonths: z.number().int().min(1).max(longestRetention).exactOptional(),
});

export type MachinePolicy = z.output<typeof machinePolicy>;
export type SettingName = keyof MachinePolicy;

/** In the order in which they are shown and offered. */
export const settingNames = machinePolicy.keyof().options;

/** Holds while a policy is there and cannot be read: what carries work out of the computer stays closed, the work itself goes on. */
export const strictDefault: MachinePolicy = {
  lockMinutes: 5,
  screenCapture: 'withheld',
  folder: 'off',
  storage: 'off',
  camera: 'off',
  updates: 'off',
};

/** What can be wrong with a policy as it was found. */
export const policyMistakeCodes = [
  // Of the whole.
  'too-large',
  'wrong-encoding',
  'not-json',
  'not-an-object',
  'not-a-file',
  'not-of-the-administrator',
  'writable-by-others',
  'not-readable',
  'not-understood',
  // Of one setting.
  'duplicate',
  'unknown',
  'wrong-type',
  'out-of-bounds',
  'not-a-choice',
  'wrong-form',
  'not-a-full-path',
  'place-missing',
  'place-unused',
] as const;
export type PolicyMistakeCode = (typeof policyMistakeCodes)[number];

/** As many mistakes are told at once, and as long a name. */
export const mostMistakes = 20;
export const longestKey = 40;

export const policyMistake = z.strictObject({
  code: z.enum(policyMistakeCodes),
  /** The setting, as it is written there; absent: the whole, or a name that cannot be shown. */
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(longestKey)
    .exactOptional(),
});
export type PolicyMistake = z.output<typeof policyMistake>;

/** What came of looking for a policy when the application started. */
export const policyState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('in-force'), policy: machinePolicy }),
  z.strictObject({ state: z.literal('refused'), mistakes: z.array(policyMistake).min(1).max(mostMistakes) }),
]);
export type PolicyState = z.output<typeof policyState>;

export const noPolicy: PolicyState = { state: 'none' };

/** What holds on this computer, whatever was found. */
export function inForce(found: PolicyState): MachinePolicy {
  if (found.state === 'in-force') return found.policy;
  return found.state === 'refused' ? strictDefault : {};
}
