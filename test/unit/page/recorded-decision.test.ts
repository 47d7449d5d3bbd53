/** A hand-over proposes the decision that stands in the legal part, and no other. */
import { expect, it } from 'vitest';
import { recordedDecision } from '../../../renderer/rooms/dossier/hand-over/recorded-decision.ts';
import { entity, section } from '../../support/views.ts';

const decided = (id: string, outcome: string, by: string, on: string, modality = 'conditional-release') =>
  entity(id, 'decision', { decision: [{ modality, outcome, by, on }] });

it('is the newest that grants and says who took it', () => {
  const legal = section('legal', [
    decided('d1', 'granted', 'Rechter Gent', '2026-03-01'),
    decided('d2', 'granted', 'Rechtbank Gent', '2026-05-01'),
    decided('d3', 'refused', 'Rechtbank Gent', '2026-06-01'),
    decided('d4', 'granted', '', '2026-07-01'),
    decided('d5', 'granted', 'Rechtbank Gent', '2026-12-24'),
  ]);
  expect(recordedDecision(legal, '2026-12-01')).toEqual({ court: 'Rechtbank Gent', on: '2026-05-01' });
});

it('is not a later one that grants a leave', () => {
  const legal = section('legal', [
    decided('d1', 'granted', 'Rechtbank Gent', '2026-05-01', 'electronic-monitoring'),
    decided('d2', 'granted', 'Minister', '2026-06-01', 'prison-leave'),
  ]);
  expect(recordedDecision(legal, '2026-12-01')).toEqual({ court: 'Rechtbank Gent', on: '2026-05-01' });
});

it('is none where nothing was granted, or the legal part is not here', () => {
  const refused = section('legal', [decided('d1', 'refused', 'Rechtbank Gent', '2026-03-01')]);
  expect(recordedDecision(refused, '2026-12-01')).toBeUndefined();
  expect(recordedDecision(undefined, '2026-12-01')).toBeUndefined();
});
