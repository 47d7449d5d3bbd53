/** Documents that values name: each with what opens it. */
import { attachment as attachmentSchema, type Attachment } from '../../../../shared/dossier/entities.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import type { OpenSection } from '../sections/open-section.ts';

/** Those that sections name as they stand, each once. */
export function attachmentsIn(views: readonly SectionView[]): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  for (const view of views)
    for (const entity of view.entities)
      for (const unit of Object.values(entity.units))
        for (const { value } of unit.versions) for (const file of filesIn(value)) found.set(file.id, file);
  return [...found.values()];
}

/** Files named anywhere in a value. */
export function filesIn(value: unknown): readonly Attachment[] {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  const parsed = 'chunks' in value ? attachmentSchema.safeParse(value) : null;
  return parsed?.success ? [parsed.data] : Object.values(value).flatMap(filesIn);
}

/** Every document a section ever named, replaced and taken out ones too. */
export function filesEverIn({ log }: Pick<OpenSection, 'log'>): readonly Attachment[] {
  return [...log.held().values()].flatMap(({ contribution }) =>
    contribution.ops.flatMap((each) => (each !== null && 'value' in each.op ? filesIn(each.op.value) : [])),
  );
}
