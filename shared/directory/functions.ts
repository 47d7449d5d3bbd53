/**
 * Worker functions: what a person does in their service. Shown with their name, and later the ground on which
 * disclosure rules decide. German forms are gender-doubled where usage asks for it.
 */
import { names, type Names } from '../language.ts';
import type { EntryKind } from './types.ts';

interface FunctionFacts {
  readonly names: Names;
  /** Kinds of service in which the function exists. */
  readonly kinds: readonly EntryKind[];
  /** Who has it leads the service, and may set something for all of it. */
  readonly leads?: true;
}

/** A prison's directory id stands for its psychosocial service and registry too. */
const prisonSide: readonly EntryKind[] = ['prison', 'detention-house', 'transition-house', 'psychosocial-service'];
const prisonOnly: readonly EntryKind[] = ['prison', 'detention-house', 'transition-house'];

const facts = {
  'psd-social-worker': {
    names: names(
      'maatschappelijk werker PSD',
      'assistant social SPS',
      'Sozialarbeiter/in PSD',
      'social worker, psychosocial service',
    ),
    kinds: prisonSide,
  },
  'psd-psychologist': {
    names: names(
      'psycholoog PSD',
      'psychologue SPS',
      'Psychologe/Psychologin PSD',
      'psychologist, psychosocial service',
    ),
    kinds: prisonSide,
  },
  'psd-psychiatrist': {
    names: names('psychiater PSD', 'psychiatre SPS', 'Psychiater/in PSD', 'psychiatrist, psychosocial service'),
    kinds: prisonSide,
  },
  'psd-coordinator': {
    names: names('coördinator PSD', 'coordinateur SPS', 'Koordinator/in PSD', 'coordinator, psychosocial service'),
    kinds: prisonSide,
    leads: true,
  },
  director: {
    names: names('gevangenisdirecteur', 'directeur de prison', 'Gefängnisdirektor/in', 'prison director'),
    kinds: prisonOnly,
    leads: true,
  },
  'registry-clerk': {
    names: names('medewerker griffie', 'collaborateur du greffe', 'Mitarbeiter/in der Kanzlei', 'registry clerk'),
    kinds: ['prison', 'detention-house', 'court'],
  },
  secretary: {
    names: names('secretaris', 'secrétaire', 'Sekretär/in', 'secretary'),
    kinds: [...prisonSide, 'justice-house', 'court', 'welfare-service', 'guidance-service'],
  },
  'justice-assistant': {
    names: names('justitieassistent', 'assistant de justice', 'Justizassistent/in', 'justice assistant'),
    kinds: ['justice-house'],
  },
  'justice-house-director': {
    names: names(
      'directeur justitiehuis',
      'directeur de maison de justice',
      'Direktor/in des Justizhauses',
      'justice house director',
    ),
    kinds: ['justice-house'],
    leads: true,
  },
  'victim-assistant': {
    names: names(
      'justitieassistent slachtofferonthaal',
      'assistant de justice, accueil des victimes',
      'Justizassistent/in Opferbetreuung',
      'justice assistant, victim support',
    ),
    kinds: ['justice-house', 'victim-service'],
  },
  'monitoring-officer': {
    names: names(
      'medewerker elektronisch toezicht',
      'agent de surveillance électronique',
      'Mitarbeiter/in elektronische Überwachung',
      'electronic monitoring officer',
    ),
    kinds: ['monitoring-centre'],
  },
  counsellor: {
    names: names('trajectbegeleider', 'accompagnateur de trajet', 'Verlaufsbegleiter/in', 'trajectory counsellor'),
    kinds: ['welfare-service', 'justice-house', 'transition-house'],
  },
  helper: {
    names: names('hulpverlener', 'intervenant d’aide', 'Hilfeleistende/r', 'welfare worker'),
    kinds: ['welfare-service', 'local-welfare', 'housing-service'],
  },
  guide: {
    names: names(
      'begeleider individueel traject',
      'accompagnateur de parcours individuel',
      'Begleiter/in individueller Wege',
      'individual pathway guide',
    ),
    kinds: ['guidance-service'],
  },
  'family-worker': {
    names: names('gezinswerker', 'intervenant familial', 'Familienhelfer/in', 'family worker'),
    kinds: ['guidance-service', 'welfare-service'],
  },
  care: {
    names: names('zorgverlener', 'soignant', 'Pflege- oder Gesundheitsfachkraft', 'care worker'),
    kinds: ['health-service', 'prison'],
  },
  'prevention-official': {
    names: names(
      'preventieambtenaar',
      'fonctionnaire de prévention',
      'Präventionsbeamter/-beamtin',
      'prevention official',
    ),
    kinds: ['municipality', 'local-support', 'consultation'],
  },
  'social-welfare-worker': {
    names: names(
      'maatschappelijk werker OCMW',
      'assistant social CPAS',
      'Sozialarbeiter/in ÖSHZ',
      'social worker, social welfare centre',
    ),
    kinds: ['local-welfare'],
  },
  'employment-adviser': {
    names: names('bemiddelaar werk', 'conseiller emploi', 'Arbeitsberater/in', 'employment adviser'),
    kinds: ['employment-service'],
  },
  mediator: {
    names: names('bemiddelaar', 'médiateur', 'Mediator/in', 'mediator'),
    kinds: ['mediation-service'],
  },
  teacher: {
    names: names('lesgever', 'enseignant', 'Lehrkraft', 'teacher'),
    kinds: ['learning-service', 'prison'],
  },
} as const satisfies Record<string, FunctionFacts>;

export type WorkerFunctionId = keyof typeof facts;

export interface WorkerFunction extends FunctionFacts {
  readonly id: WorkerFunctionId;
}

export const isWorkerFunctionId = (id: string): id is WorkerFunctionId => Object.hasOwn(facts, id);

export const workerFunctions: readonly WorkerFunction[] = Object.entries(facts).flatMap(([id, rest]) =>
  isWorkerFunctionId(id) ? [{ id, ...rest }] : [],
);

/** The function with this id, or undefined when this version does not know it. */
export const workerFunction = (id: string): WorkerFunction | undefined =>
  workerFunctions.find((candidate) => candidate.id === id);

/** Whether someone with this function leads a service of this kind; where no function of it does, everybody may. */
export function leads(kind: EntryKind | undefined, fn: string): boolean {
  const leading = kind === undefined ? [] : functionsOf(kind).filter((each) => each.leads);
  return leading.length === 0 || leading.some(({ id }) => id === fn);
}

/** Functions that exist in services of this kind, in the order they are offered. */
export const functionsOf = (kind: EntryKind): readonly WorkerFunction[] =>
  workerFunctions.filter((candidate) => candidate.kinds.includes(kind));
