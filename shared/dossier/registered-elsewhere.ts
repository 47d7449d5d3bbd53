/**
 * What the law has registered outside this application, which is not the official file: said when a dossier is closed, ticked by hand with a
 * day. The same list in every dossier (SPEC.md, RE1).
 */
import { closingId } from './closing.ts';
import { stateRead, type Grounds } from '../law/index.ts';

const cite = (article: string): Grounds => ({
  act: 'informatics',
  article,
  read: stateRead('informatics'),
  mark: 'text',
});

export const registeredElsewhere = {
  /** Directors and services of the Communities register what they author. */
  followUpFile: cite('15; 20'),
  /** Whoever imposed conditions registers them: courts, prosecutor, minister, prison administration. */
  conditionsRegister: cite('10; 13, § 1'),
  detentionSystem: cite('3-6'),
} as const satisfies Record<string, Grounds>;

export type RegisteredElsewhere = keyof typeof registeredElsewhere;

export const placesElsewhere = [
  'followUpFile',
  'conditionsRegister',
  'detentionSystem',
] as const satisfies readonly RegisteredElsewhere[];

/** Where a service ticks for itself; its closing has an id of its own. */
export const elsewhereId = (service: string): string => `elsewhere-${closingId(service)}`.slice(0, 64);
