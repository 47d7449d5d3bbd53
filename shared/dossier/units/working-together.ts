/**
 * How to work with the person of this dossier: what helps and what to avoid in contact, written with them (SPEC.md, HW1-HW5).
 *
 * It stands in the assessment: of the parts that every dossier begins with it is the one that leaves to another service under no
 * purpose by itself (shared/disclosure/matrix.ts), while identity goes with every request and answer, and notes are appended and cannot end. It
 * is read by no list, and its fields are called so that nothing that is searched finds them: somebody is met through it, not sorted by it.
 */
import { choice, needed, said, unit, withTraits } from './field.ts';
import { line, text } from './shapes.ts';

export const workingTogetherUnits = {
  how: unit(
    {
      helps: said('helps', withTraits(needed(text), { autofocus: true })),
      avoid: said('avoid', text),
      withPerson: choice('withPerson', ['yes', 'not-yet'], { radio: true }),
      whyNot: line.optional(),
      why: said('writtenBecause', needed(line)),
    },
    {
      hides: ({ withPerson }) => (withPerson === 'not-yet' ? [] : ['whyNot']),
      complete: (value) => (value.withPerson === 'not-yet' && value.whyNot === undefined ? undefined : value),
    },
  ),
};
