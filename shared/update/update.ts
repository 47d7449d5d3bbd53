/**
 * What a folder with an update says of itself (SPEC.md): read by the shell out of what was signed, shown by the page. Which files
 * there are, for which system, and what one has to know before installing.
 */
import { z } from 'zod';

/** How an application is packed: for Windows a program that is started, or a file for tools of administrators; for Linux three kinds. */
export const packageForms = ['setup', 'msi', 'deb', 'rpm', 'tar'] as const;
export type PackageForm = (typeof packageForms)[number];

/** Which system a form is for, as Node names it. */
export const systemOf: Readonly<Record<PackageForm, 'win32' | 'linux'>> = {
  setup: 'win32',
  msi: 'win32',
  deb: 'linux',
  rpm: 'linux',
  tar: 'linux',
};

/** Files that travel along and are taken in as if a person had picked them: a law pack, an update of the directory, a list of people, words. */
export const carriedKinds = ['law-pack', 'directory', 'list', 'dictionary'] as const;
export type CarriedKind = (typeof carriedKinds)[number];

/** Most bytes of a package, and of a file that travels along: what the rooms that take one in read at most. */
export const largestPackage = 1_073_741_824;
export const largestCarried = 4_194_304;
/** Most files in one folder. */
export const mostFiles = 64;

/** Three numbers without leading zeros. */
export const applicationVersion = z.string().regex(/^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/);

/** One line of what is new. */
const line = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u);
const lines = z.array(line).min(1).max(10);

export const applicationSaid = z.strictObject({
  version: applicationVersion,
  /** The oldest application whose saved work this one opens. */
  dataFrom: applicationVersion,
  news: z.strictObject({ nl: lines, fr: lines, de: lines, en: lines }),
});
export type ApplicationSaid = z.output<typeof applicationSaid>;

/** What is signed beside the list of files. */
export const folderSaid = z.strictObject({ application: applicationSaid.exactOptional() });

/** What is signed of each file, beside length and hash. */
export const fileSaid = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('package'),
    form: z.enum(packageForms),
    /** Without any network: it replaces only one that is so, and none that is so is replaced by another. */
    isAirGapped: z.boolean(),
  }),
  z.strictObject({ is: z.enum(carriedKinds) }),
]);
export type FileSaid = z.output<typeof fileSaid>;

/** A plain name: no folder, nothing hidden, nothing a system could take for something else. */
export const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/);

/** Why a folder, or a file in it, is refused. */
export const updateRefusals = [
  'not-set-up', // this application was built without a root of trust
  'by-policy',
  'no-folder', // there is none where it was looked for
  'not-understood', // it is damaged, or written for a later application
  'wrong-keys',
  'older', // than a folder that was looked at here before
  'expired',
  'mixed', // its lists belong to different folders
  'missing', // a file that is named is not there
  'changed', // a file is not what was signed
  'too-large',
  'too-slow',
  'trial', // its package was made to try packaging
  'older-application', // than the one that is installed
  'data-too-old', // it does not open what the installed application saved
] as const;

/** Beside the refusals: what can be in the way when a file is written here. */
export const updateProblem = z.enum([
  ...updateRefusals,
  'cancelled',
  'disk-full',
  'read-only',
  'not-started', // the system did not start the installer
  'failed',
]);
export type UpdateProblem = z.infer<typeof updateProblem>;

const size = z.number().int().nonnegative();

/** A folder that was looked at and is as it was signed, in what the page needs of it. */
export const updateView = z.strictObject({
  token: z.string().regex(/^[0-9a-f]{32}$/),
  /** What the stick or folder is called. */
  label: z.string().max(200),
  application: applicationSaid
    .extend({
      isInstalled: z.boolean(),
      packages: z.array(
        z.strictObject({
          name: fileName,
          form: z.enum(packageForms),
          size,
          /** This is how the application was installed here. */
          isAsInstalled: z.boolean(),
        }),
      ),
    })
    .exactOptional(),
  carried: z.array(z.strictObject({ name: fileName, is: z.enum(carriedKinds), size })),
});
export type UpdateView = z.output<typeof updateView>;

/** Below nothing, nothing, or above: of two versions, which is the later one. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
