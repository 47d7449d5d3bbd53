/** A date entered by hand and its second reader at another computer: the reading goes from one vault to the other with a file. */
import { expect, it } from 'vitest';
import { readingOf } from '../../../shared/dossier/second-reader.ts';
import type { DossierView } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { justiceDesk, meet, ops, prisonDesk, putting, section, sendTo, slip } from '../../support/people.ts';

const sections = ['identity', 'legal', 'plan'] as const;
const byHand = { kind: 'conditional-release', value: '2027-02-25', source: 'by-hand', note: '' } as const;

const opened = ({ vault }: Machine, id: string): Promise<DossierView> => good(vault.openDossier({ id }));
const dateIn = (view: DossierView) =>
  must(
    section(view, 'legal')?.entities.find(({ type, units }) => type === 'legal-date' && 'date' in units),
    'the date',
  );

it('V33: who read it elsewhere counts here once their file came; entered anew it is unread at both, and Today waits until it is read', async () => {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const ids = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier({ ...slip, dates: [byHand] }));
  const waiting = async ({ vault }: Machine) =>
    (await good(vault.today())).rows.flatMap(({ kind, what, onMe, why }) =>
      kind.startsWith('second-reading') ? [{ kind, what, onMe, source: why.source }] : [],
    );
  const unread = { kind: 'second-reading', what: 'conditional-release', source: 'by-hand' };
  expect(await waiting(a), 'whoever carries it finds a reader').toEqual([{ ...unread, onMe: true }]);
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request', sections });
  expect(await waiting(b)).toEqual([{ ...unread, onMe: false }]);
  const there = dateIn(await opened(b, dossier));
  expect(readingOf(there)).toEqual({ state: 'not-read' });
  const second = (answer: string, of: string) =>
    putting('legal-date', there.id, 'second', { answer, of }, ops(there, 'second'), 'legal');
  await good(b.vault.change({ dossier, changes: [second('confirms', byHand.value)] }));
  expect([await waiting(a), await waiting(b)]).toEqual([[{ ...unread, onMe: true }], []]);
  expect(readingOf(dateIn(await opened(b, dossier)))).toMatchObject({
    state: 'confirms',
    by: { name: 'Joppe Waterlelie' },
  });
  expect(readingOf(dateIn(await opened(a, dossier)))).toEqual({ state: 'not-read' });
  await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer', sections: ['legal', 'plan'] });
  const here = dateIn(await opened(a, dossier));
  expect(readingOf(here)).toMatchObject({ state: 'confirms', by: { name: 'Joppe Waterlelie' } });
  expect(await waiting(a)).toEqual([]);

  const anew = { ...byHand, value: '2027-03-01' };
  const change = putting('legal-date', here.id, 'date', anew, ops(here, 'date'), 'legal');
  await good(a.vault.change({ dossier, changes: [change] }));
  expect(readingOf(dateIn(await opened(a, dossier)))).toEqual({ state: 'not-read' });
  expect(await waiting(a)).toEqual([{ ...unread, onMe: true }]);
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'update', sections: ['legal'] });
  const again = dateIn(await opened(b, dossier));
  expect(readingOf(again)).toEqual({ state: 'not-read' });
  expect(await waiting(b)).toEqual([{ ...unread, onMe: false }]);

  const no = { answer: 'disagrees', of: anew.value, text: 'The judgment says another' };
  const disagreed = putting('legal-date', again.id, 'second', no, ops(again, 'second'), 'legal');
  await good(b.vault.change({ dossier, changes: [disagreed] }));
  await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer', sections: ['legal', 'plan'] });
  expect(await waiting(a)).toEqual([{ ...unread, kind: 'second-reading-disagrees', onMe: true }]);
});
