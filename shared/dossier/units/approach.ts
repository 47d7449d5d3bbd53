/**
 * A personal approach: what support was agreed for the person of this dossier, by whom and until when. It stands with the
 * consultation it was agreed in (SPEC.md, P43). What was noticed about somebody, and who noticed it, has no field here.
 */
import { z } from 'zod';
import { choice, withTraits, needed, unit } from './field.ts';
import { entityId, isoDate, line, text } from './shapes.ts';

/** `tailor-made`: for the person; `bereaved`: for a family that lost somebody. */
export const approachKinds = ['tailor-made', 'network', 'family', 'communication', 'bereaved'] as const;
export type ApproachKind = (typeof approachKinds)[number];

/** What is agreed for people around the person: that they are there is recorded with it. */
const forPeopleAround: readonly ApproachKind[] = ['network', 'family', 'bereaved'];
export const isForPeopleAround = (kind: ApproachKind): boolean => forPeopleAround.includes(kind);

export const approachUnits = {
  agreed: unit(
    {
      consultation: entityId,
      kind: choice('approachKind', approachKinds),
      support: withTraits(text, { needed: true, autofocus: true }),
      by: needed(line),
      until: isoDate,
    },
    { listed: true },
  ),
  /** The steps of the plan it began with. */
  started: unit({ steps: z.array(entityId).max(40) }, { chosen: true }),
};
