/** Which explained term stands behind a modality or a kind of date. */
import type { z } from 'zod';
import type { registryDateKind, UnitValue } from '../../../../shared/dossier/entities.ts';
import type { ExplainedTerm } from '../../../fields/field-term.tsx';
import type { Route } from '../../../vault/api.ts';

type Named = UnitValue<'legal', 'request', 'request'>['modality'] | z.infer<typeof registryDateKind>;

const terms: Partial<Record<Named, ExplainedTerm>> = {
  'permission-occasional': 'permission-to-leave',
  'permission-reintegration': 'permission-to-leave',
  'prison-leave': 'prison-leave',
  'transition-house': 'transition-house',
  interruption: 'interruption-of-the-sentence',
  'limited-detention': 'limited-detention',
  'electronic-monitoring': 'electronic-monitoring',
  'conditional-release': 'conditional-release',
  'provisional-release-removal': 'provisional-release-removal',
  'medical-release': 'provisional-release-medical',
  'provisional-release-surrender': 'provisional-release-removal',
  'removal-by-minister': 'provisional-release-removal',
  'area-ban-reduction': 'modality',
  'early-release': 'early-release',
  'sentence-end': 'sentence-end',
  'placement-leave': 'court-disposal',
  'placement-lifting': 'court-disposal',
};

const routes: Partial<Record<Route, ExplainedTerm>> = {
  judge: 'sentence-implementation-judge',
  court: 'sentence-implementation-court',
  'sentence-end': 'sentence-end',
  remand: 'pre-trial-detention',
};

export const termOfRoute = (route: Route): ExplainedTerm | undefined => routes[route];

export const termOf = (named: Named): ExplainedTerm | undefined => terms[named];
