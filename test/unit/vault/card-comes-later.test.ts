/** Work comes before the card of whoever wrote it: it waits, and has its place in the lists as soon as the card is here. */
import { describe, expect, it } from 'vitest';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { good } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { prisonDesk } from '../../support/people.ts';

describe('S6: work whose author is not known yet', () => {
  it('stands in the list of people and is found once the card came, without anybody opening the dossier', async () => {
    const a = await prisonDesk();
    const mira = await Correspondent.named('Mira Vlinder');
    const otto = await Correspondent.named('Otto Ooievaar');
    await mira.meets(a);
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'identity' as const };
    const { key, founding } = mira.founds(place, [mira.member, otto.member, await memberAt(a)]);
    const at = { ...place, epoch: founding.id };
    const name = { surname: 'Paardenbloem', firstName: 'Wolk', birth: '1991-04-03' };
    const [named, placed] = [
      mira.signs(at, [putOp('person', 'person', 'name', { surname: name.surname, firstName: name.firstName })]),
      otto.signs(at, [
        putOp('person', 'person', 'place', { text: 'Zeedijk' }),
        { op: 'note', salt: crypto.random(16), value: { text: 'Belt aan.', on: '2026-11-24', kind: 'other' } },
      ]),
    ];
    const file = await mira.sends(a, {
      purpose: 'hand-over',
      dossier: place.dossier,
      sections: [sending(place, founding.id, [founding, named, placed], [{ epoch: founding.id, key }])],
    });
    await good(a.vault.accept({ name: file }));
    const placeIn = async (): Promise<string | undefined> =>
      (await good(a.vault.caseload())).find(({ surname }) => surname === name.surname)?.place;
    const found = async (): Promise<number> =>
      (await good(a.vault.search({ query: 'belt aan', limit: 5 }))).hits.length;
    expect(await placeIn()).toBe('');
    expect(await found()).toBe(0);
    await good(a.vault.importCard({ bytes: cardFile(otto.seat.cardBytes) }));
    expect(await placeIn()).toBe('Zeedijk');
    expect(await found()).toBe(1);
  });
});
