/** Documents of a dossier as its room shows them: the file, its safe copy, and the original of one that was blacked out. */
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { blackedOutOn } from '../../../../shared/dossier/units/copies.ts';
import type { EntityView, UnitView } from '../../../../shared/dossier/view.ts';
import type { Change, DossierView } from '../../../vault/api.ts';
import { sectionOf } from '../../../fields/dossier-context.tsx';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';

export interface Kept {
  readonly section: 'plan' | 'legal' | 'notes';
  readonly id: string;
  readonly type: string;
  readonly dated: string;
  readonly validUntil?: string;
  readonly about: string;
  readonly file: Attachment | undefined;
  /** Made of pixels, beside the file. */
  readonly safe: Attachment | undefined;
  readonly safeUnit: UnitView | undefined;
  /** The day on which passages of it were blacked out. */
  readonly blackedOut: string | undefined;
  /** An original: the document whose place its copy has. */
  readonly of?: string;
  /** Two versions of the file: one is chosen first. */
  readonly isUnsettled: boolean;
}

/**
 * Originals of documents that were blacked out, for who reads the own notes: also of one that was erased since.
 * @param slip what a slip is called
 */
export function originalsOf(view: DossierView, slip: string): readonly Kept[] {
  return listOf(sectionOf(view, 'notes'), 'original')
    .flatMap((entity): Kept[] => {
      const [of, file] = [read('notes', 'original', entity, 'of'), read('notes', 'original', entity, 'file')?.file];
      if (of === undefined) return [];
      const none = { safe: undefined, safeUnit: undefined, blackedOut: undefined, isUnsettled: false };
      return [
        {
          section: 'notes',
          id: entity.id,
          type: of.what ?? slip,
          dated: of.on,
          about: '',
          file,
          of: of.document,
          ...none,
        },
      ];
    })
    .sort(newestFirst);
}

/** Those that can take the place of a copy again. */
export const originalsFor = (view: DossierView, { id, blackedOut }: Kept): readonly Kept[] =>
  blackedOut === undefined ? [] : originalsOf(view, '').filter(({ of, file }) => of === id && file !== undefined);

export function proofsOf(view: DossierView): readonly Kept[] {
  const plan = sectionOf(view, 'plan');
  const steps = new Map(
    listOf(plan, 'step', true).map((step) => [step.id, read('plan', 'step', step, 'what')?.text ?? '']),
  );
  return listOf(plan, 'proof')
    .flatMap((entity): Kept[] => {
      const facts = read('plan', 'proof', entity, 'proof');
      if (facts === undefined) return [];
      const { step, type, dated, validUntil } = facts;
      return [
        {
          section: 'plan',
          id: entity.id,
          type,
          dated,
          ...(validUntil !== undefined && { validUntil }),
          about: steps.get(step) ?? '',
          file: read('plan', 'proof', entity, 'file')?.file,
          safe: safeBeside(read('plan', 'proof', entity, 'safe')?.file, read('plan', 'proof', entity, 'file')?.file),
          blackedOut: blackedOutOn(read('plan', 'proof', entity, 'blackedOut')),
          ...beside(entity, 'file'),
        },
      ];
    })
    .sort(newestFirst);
}

/** @param type what a slip is called */
export function slipsOf(view: DossierView, type: string): readonly Kept[] {
  return listOf(sectionOf(view, 'legal'), 'slip')
    .flatMap((entity): Kept[] => {
      const scan = read('legal', 'slip', entity, 'scan');
      if (scan === undefined) return [];
      return [
        {
          section: 'legal',
          id: entity.id,
          type,
          dated: scan.on,
          about: '',
          file: scan.file,
          safe: safeBeside(read('legal', 'slip', entity, 'safe')?.file, scan.file),
          blackedOut: blackedOutOn(read('legal', 'slip', entity, 'blackedOut')),
          ...beside(entity, 'scan'),
        },
      ];
    })
    .sort(newestFirst);
}

/** With an original that took its place again stands no other file: its safe copy is made anew where one is wanted. */
const safeBeside = (safe: Attachment | undefined, file: Attachment | undefined): Attachment | undefined =>
  safe?.id === file?.id ? undefined : safe;

const beside = ({ units }: EntityView, unit: 'file' | 'scan'): Pick<Kept, 'safeUnit' | 'isUnsettled'> => ({
  safeUnit: units['safe'],
  isUnsettled: (units[unit]?.versions.length ?? 0) > 1,
});

const newestFirst = (a: Kept, b: Kept): number => b.dated.localeCompare(a.dated);

/** The safe copy takes its place beside the file. */
export function safeCopyOf({ section, id, safeUnit }: Kept, file: Attachment): Change {
  const seen = opsSeen(safeUnit);
  return section === 'plan'
    ? put(unitPlace('plan', 'proof', id, 'safe'), { file }, seen)
    : put(unitPlace('legal', 'slip', id, 'safe'), { file }, seen);
}
