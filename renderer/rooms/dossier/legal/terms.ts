/** Which explained term stands behind a modality or a kind of date. */
import type { z } from 'zod';
import type { registryDateKind } from '../../../../shared/dossier/entities.ts';
import type { ModalityId } from '../../../../shared/release/modalities.ts';
import type { ExplainedTerm } from '../../../app/field-term.tsx';

type Named = ModalityId | z.infer<typeof registryDateKind>;

const terms: Partial<Record<Named, ExplainedTerm>> = {
  'permission-occasional': 'permission-to-leave',
  'permission-reintegration': 'permission-to-leave',
  'prison-leave': 'prison-leave',
  'transition-house': 'transition-house',
  interruption: 'interruption',
  'limited-detention': 'limited-detention',
  'electronic-monitoring': 'electronic-monitoring',
  'conditional-release': 'conditional-release',
  'sentence-end': 'sentence-end',
};

export const termOf = (named: Named): ExplainedTerm | undefined => terms[named];
