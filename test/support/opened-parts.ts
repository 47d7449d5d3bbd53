/** What may be recorded on each basis of a case consultation, written once more apart from the data it checks. */
import type { BasisKey } from '../../shared/disclosure/gate/bases.ts';
import type { Part } from '../../shared/disclosure/gate/parts.ts';

const framed: readonly Part[] = ['basis', 'preparation', 'own-rules', 'frame', 'participants'];
const common: readonly Part[] = ['common-file', 'agenda', 'positions', 'minutes', 'extract'];
const federal: readonly Part[] = [
  ...framed,
  ...common,
  'tasks',
  'own-record',
  'representative',
  'controllers',
  'limited-rights',
];
/** Tasks kept in the own file, which may become steps of the plan. */
const ownTasks: readonly Part[] = ['tasks', 'to-plan'];

export const openedParts: Readonly<Record<BasisKey, readonly Part[]>> = {
  'by-law': federal,
  'by-law-flemish': [...framed, ...common, ...ownTasks, 'own-note'],
  'by-law-other': [...framed, ...ownTasks],
  'safe-house': [
    ...framed,
    ...common,
    ...ownTasks,
    'own-note',
    'common-file-longer',
    'representative',
    'agreed-to-tell',
  ],
  'safe-house-federal': [...federal, 'common-file-longer', 'agreed-to-tell'],
  'flemish-network': [...framed, ...ownTasks, 'own-note'],
  prosecutor: [...federal, 'authorisation'],
  'prosecutor-flemish': [...framed, ...common, ...ownTasks, 'own-note', 'authorisation'],
  'prosecutor-other': [...framed, ...ownTasks, 'own-note', 'authorisation'],
  'with-consent': [...framed, ...ownTasks],
  'cell-french': [
    'basis',
    'preparation',
    'own-rules',
    'invitation',
    'non-participation',
    'frame',
    'representative',
    'own-note',
    'notes-longer',
  ],
  cell: [],
  'cell-flemish': [],
  agreement: [],
  'task-force': [],
};
