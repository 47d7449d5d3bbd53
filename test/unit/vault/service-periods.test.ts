/** Retention periods that one person sets for their whole service (renderer/vault/SPEC.md, Y7-Y9; shared/trust, T20-T21). */
import { describe, expect, it } from 'vitest';
import type { Retention, VaultApi } from '../../../renderer/vault/api.ts';
import { closingId } from '../../../shared/dossier/closing.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import {
  decodeServicePeriods,
  makeServicePeriods,
  readServicePeriodsFile,
  servicePeriodsFile,
  type ServicePeriod,
} from '../../../shared/trust/service-periods.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import {
  atComputer,
  joinedBy,
  meet,
  phrase,
  prisonDesk,
  justiceDesk,
  putting,
  sendTo,
  slip,
  unlocked,
} from '../../support/people.ts';

const gent = 'psd:gent';
const source = 'Nota van de dienst, punt 4';
const fixed = { shorter: false, longer: false };
const coordinator = (): Promise<Machine> => atComputer('Ludo Vergeetmijnietje', 'psd-coordinator', gent);

const setting = (section: SectionKind, months: number | null, open: Partial<typeof fixed> = {}) => ({
  section,
  months,
  source,
  ...fixed,
  ...open,
});
const set = (vault: VaultApi, ...how: Parameters<typeof setting>): Promise<Retention> =>
  good(vault.saveServicePeriod(setting(...how)));
const own = (vault: VaultApi, section: SectionKind, months: number) =>
  vault.saveRetentionRule({ section, months, source: 'Mijn eigen afspraak' });
const monthsOf = async ({ vault }: Machine, section: SectionKind): Promise<number | undefined> =>
  (await good(vault.retention())).rules.find((each) => each.section === section)?.months;

/** A dossier goes from one to the other, who takes it in. */
async function dossierGoes(from: Machine, to: Machine, person: string): Promise<void> {
  const { id: dossier } = await good(from.vault.newDossier(slip));
  await sendTo(from, to, { dossier, to: person, purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] });
}

const period: ServicePeriod = { section: 'plan', months: 60, source, shorter: false, longer: true };

describe('T20 and T21: the statement', () => {
  const keys = crypto.signKeys();
  const details = { service: gent, periods: [period], madeAt: 7 };
  const statement = makeServicePeriods(crypto, keys, details);

  it('says what was set, as it was signed, also from a text file; any changed byte is passed over', () => {
    expect(decodeServicePeriods(crypto, statement)).toMatchObject({ ...details, signKey: keys.publicKey });
    const file = servicePeriodsFile(statement);
    expect(new TextDecoder().decode(file)).toMatch(/^PASSERELLE PERIODS 1\n[\w\n-]+\nPASSERELLE PERIODS END\n$/);
    expect(readServicePeriodsFile(file)).toEqual(statement);
    for (let at = 0; at < statement.length; at += 1) {
      const bytes = new Uint8Array(statement);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(decodeServicePeriods(crypto, bytes)).toBeNull();
    }
  });

  it('names each kind of section once, in their order, with months and source that fit', () => {
    const says =
      (...periods: ServicePeriod[]) =>
      () =>
        makeServicePeriods(crypto, keys, { ...details, periods });
    for (const wrong of [
      says(period, period),
      says({ ...period, section: 'notes' }, period),
      says({ ...period, months: 0 }),
      says({ ...period, months: 1201 }),
      says({ ...period, source: ' x ' }),
    ])
      expect(wrong).toThrow();
    expect(says()).not.toThrow();
  });
});

describe('Y7: one person sets them for the whole service', () => {
  it('who leads it or keeps the computer may, anybody else may not; it is logged with who did', async () => {
    const lead = await coordinator();
    const since = lead.clock.now;
    const told = await set(lead.vault, 'plan', 60, { longer: true });
    const at = must(told.service.set, 'what was set').at;
    expect([at > since, at <= lead.clock.now]).toEqual([true, true]);
    const by = { name: 'Ludo Vergeetmijnietje', function: 'psd-coordinator' };
    expect(told.service).toMatchObject({ maySet: true, set: { by, periods: [period] } });
    expect(told.rules).toMatchObject([{ section: 'plan', months: 60, source, ofService: { name: by.name } }]);
    const [logged] = await good(lead.vault.accessLog({}));
    expect(logged).toMatchObject({ what: 'service-periods-set', reason: by.name });
    // Someone who neither leads the service nor keeps the computer.
    await joinedBy(await prisonDesk(), 'Warre Kiezelsteen').then(async (at) => {
      expect((await good(at.vault.retention())).service.maySet).toBe(false);
      const tried = await at.vault.saveServicePeriod(setting('plan', 60));
      expect(tried).toMatchObject({ problem: { code: 'not-allowed' } });
      const keeper = await unlocked(at, 'Lien Zonnebloem');
      expect((await set(keeper.vault, 'plan', 60)).service.set?.by.name).toBe('Lien Zonnebloem');
    });
  });

  it('a later one takes the place of the one before, also where the clock was put back; without months it ends', async () => {
    const lead = await coordinator();
    const first = await set(lead.vault, 'plan', 60);
    lead.clock.now -= 86_400_000;
    const second = await set(lead.vault, 'notes', 12);
    expect(second.service.set?.at).toBeGreaterThan(must(first.service.set, 'what was set').at);
    expect(second.rules.map(({ section }) => section)).toEqual(['plan', 'notes']);
    expect((await set(lead.vault, 'plan', null)).rules.map(({ section }) => section)).toEqual(['notes']);
    const wrong = await lead.vault.saveServicePeriod({ ...setting('plan', 12), source: ' ' });
    expect(wrong).toMatchObject({ problem: { code: 'does-not-fit', field: 'source' } });
  });

  it('counts for that service alone, and apart for real work and practice', async () => {
    const lead = await coordinator();
    await set(lead.vault, 'plan', 60);
    await good(lead.vault.saveSettings({ ...(await good(lead.vault.me())), realm: 'practice' }));
    expect(await good(lead.vault.retention())).toMatchObject({ rules: [], service: { set: null } });
    await good(lead.vault.saveSettings({ ...(await good(lead.vault.me())), realm: 'real' }));
    const work = { name: 'Ludo Vergeetmijnietje', function: 'psd-coordinator' };
    await good(lead.vault.changeWork({ ...work, service: 'psd:brugge' }));
    expect(await good(lead.vault.retention())).toMatchObject({ rules: [], service: { set: null } });
    await good(lead.vault.changeWork({ ...work, service: gent }));
    expect(await monthsOf(lead, 'plan')).toBe(60);
  });

  it('erases nothing: what it makes due is a list', async () => {
    const lead = await coordinator();
    const { id: dossier } = await good(lead.vault.newDossier(slip));
    const closed = { state: 'closed', service: gent, on: '2015-03-01', why: 'sentence-end' };
    const here = closingId(gent);
    await good(lead.vault.change({ dossier, changes: [putting('closing', here, 'closing', closed, [], 'identity')] }));
    const before = (await good(lead.vault.openDossier({ id: dossier }))).sections.map(({ id }) => id);
    const told = await set(lead.vault, 'plan', 12);
    expect(told.dossiers).toMatchObject([{ dossier, due: [{ section: 'plan', rule: { ofService: {} } }] }]);
    const again = await unlocked(lead, 'Ludo Vergeetmijnietje');
    expect((await good(again.vault.openDossier({ id: dossier }))).sections.map(({ id }) => id)).toEqual(before);
    expect(await good(again.vault.erasures())).toEqual([]);
  });
});

describe('Y8: they reach colleagues of the service', () => {
  it('with the next file, and from there on with the files of whoever has them; another service gets nothing', async () => {
    const lead = await coordinator();
    const lien = await prisonDesk();
    const wolf = await atComputer('Wolf Korenbloem', 'psd-psychologist', gent);
    const justice = await justiceDesk();
    const first = await meet(lead, lien);
    const second = await meet(lien, wolf);
    const third = await meet(lead, justice);
    await meet(lead, wolf);
    await set(lead.vault, 'plan', 60);
    await dossierGoes(lead, lien, first.b);
    const at = await good(lien.vault.retention());
    expect(at.service.set).toMatchObject({ by: { name: 'Ludo Vergeetmijnietje' }, periods: [{ months: 60 }] });
    expect((await good(lien.vault.accessLog({}))).map(({ what }) => what)).toContain('service-periods-taken');
    await dossierGoes(lien, wolf, second.b);
    expect((await good(wolf.vault.retention())).service.set?.at).toBe(at.service.set?.at);
    await dossierGoes(lead, justice, third.b);
    expect((await good(justice.vault.retention())).service.set).toBeNull();
  });

  it('at their next unlock on the same computer, also those who come later', async () => {
    const lead = await coordinator();
    const label = 'Ludo Vergeetmijnietje';
    const mate = 'Warre Kiezelsteen';
    const both = await unlocked(await joinedBy(lead, mate), label);
    await set(both.vault, 'plan', 60);
    const his = await unlocked(both, mate, `${phrase} of ${mate}`);
    expect((await good(his.vault.retention())).rules).toMatchObject([{ months: 60, ofService: { name: label } }]);
    const other = 'Noor Sleutelbloem';
    const slot = must((await good((await his.restart()).vault.status())).slots[0], 'a slot').id;
    const three = await his.restart();
    const newcomer = {
      name: other,
      function: 'psd-social-worker',
      service: gent,
      language: 'nl',
      label: other,
    } as const;
    await good(three.vault.addPerson({ ...newcomer, passphrase: phrase, approvedBy: { slot, passphrase: phrase } }));
    const hers = await unlocked(await unlocked(three, label), other);
    expect(await monthsOf(hers, 'plan')).toBe(60);
    // Once is enough: nothing is written for them at each unlock.
    const keyFiles = (await unlocked(hers, label)).disk.keyFiles;
    expect((await unlocked(hers, label)).disk.keyFiles).toEqual(keyFiles);
  });

  it('P13: not from somebody on the same computer whom nobody of the service took in', async () => {
    const [warre, lien, nele] = ['Warre Kiezelsteen', 'Lien Zonnebloem', 'Nele Korenaar'];
    const keeper = await atComputer(warre, 'prison-director', 'prison:gent');
    const all = await joinedBy(await joinedBy(keeper, lien), nele);
    const hers = await unlocked(all, nele, `${phrase} of ${nele}`);
    await good(hers.vault.changeWork({ name: nele, function: 'psd-coordinator', service: gent }));
    await set(hers.vault, 'plan', 1);
    const at = await unlocked(await unlocked(hers, nele, `${phrase} of ${nele}`), lien, `${phrase} of ${lien}`);
    expect((await good(at.vault.retention())).service.set).toBeNull();
    // As a file that somebody chose, and was shown, it counts.
    const again = await unlocked(at, nele, `${phrase} of ${nele}`);
    const bytes = await good(again.vault.servicePeriodsFile());
    const reading = await unlocked(again, lien, `${phrase} of ${lien}`);
    expect(await good(reading.vault.takeServicePeriods({ bytes }))).toMatchObject({
      service: { set: { by: { name: nele } } },
    });
  });

  it('P13: at the next unlock from any one of several whom my service took in', async () => {
    const [lien, warre, nele] = ['Lien Zonnebloem', 'Warre Kiezelsteen', 'Nele Korenaar'];
    const all = await joinedBy(await joinedBy(await prisonDesk(), warre), nele);
    const hers = await unlocked(all, nele, `${phrase} of ${nele}`);
    await good(hers.vault.changeWork({ name: nele, function: 'psd-coordinator', service: gent }));
    await set(hers.vault, 'plan', 60);
    const again = await unlocked(hers, nele, `${phrase} of ${nele}`);
    const his = await unlocked(again, warre, `${phrase} of ${warre}`);
    expect((await good(his.vault.retention())).rules).toMatchObject([{ months: 60, ofService: { name: nele } }]);
    const keepers = await unlocked(his, lien);
    expect((await good(keepers.vault.retention())).rules).toMatchObject([{ months: 60, ofService: { name: nele } }]);
  });

  it('N18: and where nothing can be written nobody is given anything, and whoever unlocks is let in', async () => {
    const lead = await coordinator();
    await set(lead.vault, 'plan', 60);
    const both = await joinedBy(lead, 'Warre Kiezelsteen');
    const before = [...both.disk.keyFiles];
    both.disk.writeProtected = true;
    const closed = await unlocked(both, 'Ludo Vergeetmijnietje');
    expect(await monthsOf(closed, 'plan')).toBe(60);
    expect(closed.disk.keyFiles).toEqual(before);
  });

  it('at their next unlock also what the keeper of the computer set, who leads nothing', async () => {
    const lien = 'Lien Zonnebloem';
    const mate = 'Warre Kiezelsteen';
    const at = await unlocked(await joinedBy(await prisonDesk(), mate), lien);
    await set(at.vault, 'plan', 60);
    const his = await unlocked(at, mate, `${phrase} of ${mate}`);
    expect((await good(his.vault.retention())).rules).toMatchObject([{ months: 60, ofService: { name: lien } }]);
  });

  it('as a file, which a person takes once it was shown; not of a stranger, another service, or an earlier one', async () => {
    const keeper = await prisonDesk();
    const wolf = await atComputer('Wolf Korenbloem', 'psd-psychologist', gent);
    await set(keeper.vault, 'plan', 60);
    const bytes = await good(keeper.vault.servicePeriodsFile());
    expect(await wolf.vault.readServicePeriods({ bytes })).toMatchObject({ problem: { code: 'unknown-setter' } });
    const ids = await meet(keeper, wolf);
    expect(await good(wolf.vault.readServicePeriods({ bytes }))).toMatchObject({ by: { name: 'Lien Zonnebloem' } });
    expect((await good(wolf.vault.retention())).service.set).toBeNull();
    // She keeps her own computer, and does not lead the service: with a file nobody chose it does not count.
    await dossierGoes(keeper, wolf, ids.b);
    expect((await good(wolf.vault.retention())).service.set).toBeNull();
    expect((await good(wolf.vault.takeServicePeriods({ bytes }))).rules).toMatchObject([{ months: 60 }]);
    expect(await wolf.vault.takeServicePeriods({ bytes })).toMatchObject({ problem: { code: 'older-periods' } });
    // Whoever was taken at their word once sets the later ones too.
    await set(keeper.vault, 'plan', 72);
    await dossierGoes(keeper, wolf, ids.b);
    expect(await monthsOf(wolf, 'plan')).toBe(72);
    const justice = await justiceDesk();
    const asked = await justice.vault.readServicePeriods({ bytes });
    expect(asked).toMatchObject({ problem: { code: 'other-service-periods' } });
    const damaged = bytes.slice(0, -30);
    expect(await wolf.vault.readServicePeriods({ bytes: damaged })).toMatchObject({ problem: { code: 'bad-periods' } });
  });
});

describe('Y9: beside what each person set', () => {
  it('the one of the service counts; shorter or longer only where it leaves that open', async () => {
    const lead = await coordinator();
    await good(own(lead.vault, 'plan', 24));
    expect(await monthsOf(lead, 'plan')).toBe(24);
    await set(lead.vault, 'plan', 60);
    const closedTo = await good(lead.vault.retention());
    expect(closedTo.rules).toMatchObject([{ section: 'plan', months: 60 }]);
    // It is not lost, and shown as one that does not count.
    expect(closedTo.own).toMatchObject([{ section: 'plan', months: 24 }]);
    for (const months of [24, 60, 72])
      expect(await own(lead.vault, 'plan', months)).toMatchObject({ problem: { code: 'service-sets-period' } });
    await set(lead.vault, 'plan', 60, { shorter: true });
    expect(await monthsOf(lead, 'plan')).toBe(24);
    expect(await own(lead.vault, 'plan', 72)).toMatchObject({ problem: { code: 'service-sets-period' } });
    await set(lead.vault, 'plan', 60, { longer: true });
    expect(await monthsOf(lead, 'plan')).toBe(60);
    await good(own(lead.vault, 'plan', 72));
    expect(await monthsOf(lead, 'plan')).toBe(72);
    // Where the service says nothing, one's own counts.
    await good(own(lead.vault, 'notes', 6));
    expect(await monthsOf(lead, 'notes')).toBe(6);
    await set(lead.vault, 'plan', null);
    expect(await monthsOf(lead, 'plan')).toBe(72);
  });
});
