/** Kinds of services in the order they are offered. */
import type { EntryKind } from '../../../shared/directory/index.ts';

export const kindsInOrder = [
  'prison',
  'psychosocial-service',
  'detention-house',
  'transition-house',
  'justice-house',
  'monitoring-centre',
  'court',
  'prosecution',
  'prison-administration',
  'justice-administration',
  'local-welfare',
  'welfare-service',
  'employment-service',
  'housing-service',
  'health-service',
  'learning-service',
  'guidance-service',
  'victim-service',
  'mediation-service',
  'consultation',
  'local-support',
  'staff-support',
  'municipality',
  'explained',
] as const satisfies readonly EntryKind[];
