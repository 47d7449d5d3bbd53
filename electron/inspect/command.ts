/** The command line of `inspect`: what is asked, the answer in lines or as JSON, and the code it ends with. */
import { isoMoment } from '../../shared/codec/moment.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { inspectFile, type InspectedFile, type Inspection } from './inspect.ts';

/** 0: whole; 1: not as it was made; 2: no file of Passerelle, or not readable; 3: not asked properly. */
export type ExitCode = 0 | 1 | 2 | 3;

const usage = [
  'passerelle inspect FILE [--json]',
  'FILE: a sealed file, a safety copy, a card, a list of people, what keepers of a list published (rules of law, addresses), an access log,',
  'a certificate of erasure, retention periods of a service, or the archive that somebody who may open a sealed file took out of it with the',
  'age command (age -d -i KEY SEALED > ARCHIVE). Nothing is opened or changed.',
];

export async function inspectCommand(args: readonly string[], say: (line: string) => void): Promise<ExitCode> {
  const [path, ...more] = args.filter((arg) => arg !== '--json');
  if (path === undefined || more.length > 0 || path.startsWith('--')) {
    for (const line of usage) say(line);
    return 3;
  }
  const inspection = await inspectFile(await sodiumCrypto(), path).catch((error: unknown) => codeOf(error));
  if (typeof inspection === 'string') {
    say(
      args.includes('--json')
        ? JSON.stringify({ is: 'unreadable', code: inspection })
        : `The file cannot be read (${inspection}).`,
    );
    return 2;
  }
  if (args.includes('--json')) say(JSON.stringify(inspection, null, 2));
  else for (const line of inWords(inspection)) say(line);
  return { whole: 0, refused: 1, foreign: 2 }[inspection.is] as ExitCode;
}

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
};

const names: Record<InspectedFile['kind'], string> = {
  sealed: 'sealed file',
  archive: 'archive of a sealed file',
  card: 'card',
  'access-log': 'access log',
  certificate: 'certificate of erasure',
  'safety-copy': 'safety copy',
  'people-list': 'list of people',
  'service-periods': 'retention periods of a service',
  published: 'what keepers of a list published',
};

function inWords(inspection: Inspection): readonly string[] {
  if (inspection.is === 'foreign') return ['This is no file of Passerelle.'];
  if (inspection.is === 'refused') return [`NOT AS IT WAS MADE: ${names[inspection.kind]}: ${inspection.why}.`];
  const { kind, ...facts } = inspection.found;
  return [`${names[kind]}, whole`, ...lines(facts, '  '), ...closing(kind)];
}

/** Facts as indented lines: `name: value`, lists and parts below. */
function lines(facts: object, indent: string): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]: [string, unknown]): readonly string[] => {
    if (Array.isArray(value)) return list(name, value, indent);
    if (typeof value === 'object' && value !== null) return [`${indent}${name}:`, ...lines(value, `${indent}  `)];
    return [`${indent}${name}: ${inLine(name, value)}`];
  });
}

function list(name: string, values: readonly unknown[], indent: string): readonly string[] {
  if (values.length === 0) return [`${indent}${name}: none`];
  return [
    `${indent}${name}:`,
    ...values.map((value) =>
      typeof value === 'object' && value !== null
        ? `${indent}  ${Object.entries(value)
            .map(([key, each]) => `${key} ${inLine(key, each)}`)
            .join(', ')}`
        : `${indent}  ${inLine(name, value)}`,
    ),
  ];
}

/** Control characters of a name must not move the cursor of whoever reads. */
function inLine(name: string, value: unknown): string {
  if (value === null) return 'none';
  if (['at', 'madeAt', 'issuedAt', 'until'].includes(name) && typeof value === 'number') return isoMoment(value);
  return (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\p{C}/gu, '�');
}

function closing(kind: InspectedFile['kind']): readonly string[] {
  if (kind === 'people-list')
    return [
      'Whether it follows the list that is held, the application checks. A first list counts once its number was compared.',
    ];
  if (kind === 'published')
    return ['Whether two keepers of a list signed it, the application checks that holds the list.'];
  if (kind === 'sealed') return ['Who made it and what is inside can only be checked by whom it is for.'];
  return kind === 'safety-copy'
    ? ['Whether every piece opens is checked in the application.']
    : ['That the signer is who the name says has to be known from elsewhere.'];
}
