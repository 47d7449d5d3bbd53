// @vitest-environment happy-dom
/** To whom something goes: an answer to whoever asked; an inquiry to the house of the place, or the question is put once. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { elsewhereOf } from '../../../renderer/rooms/exchange/elsewhere.ts';
import type { InquiryPlace } from '../../../shared/directory/competence/index.ts';
import { SendBar } from '../../../renderer/rooms/exchange/send-bar.tsx';
import { onlyOneOf, whoAsked } from '../../../renderer/rooms/exchange/usual-receiver.ts';
import type { Correspondent, IncomingItem, SendPlan } from '../../../renderer/vault/api.ts';
import { fail } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');

const came = (person: string, arrivedAt: number, more: Partial<IncomingItem> = {}): IncomingItem =>
  ({
    name: `${person}${arrivedAt}`,
    arrivedAt,
    read: true,
    purpose: 'inquiry-request',
    state: 'accepted',
    from: { person },
    about: { surname: 'Regenboog', firstName: 'Basiel', dossier: 'd' },
    ...more,
  }) as IncomingItem;

test('an answer is for whoever asked last about this person, and was not refused', () => {
  const items = [came('lien', 1), came('mira', 2), came('saar', 3, { state: 'refused' })];
  expect(whoAsked(items, 'd')).toBe('mira');
  expect(whoAsked(items, 'another')).toBeUndefined();
  expect(whoAsked([came('lien', 1, { purpose: 'update' })], 'd')).toBeUndefined();
});

test('the only contact there is is chosen, and nobody where another may be meant', () => {
  const mira = { person: 'mira', trust: 'verified' } as const;
  const saar = { person: 'saar', trust: 'unverified' } as const;
  const colleague = { person: 'warre', trust: 'this-computer' } as const;
  expect(onlyOneOf([mira, colleague], [mira])).toBe('mira');
  // Not compared yet, but perhaps the one who is meant.
  expect(onlyOneOf([mira, saar], [mira])).toBeUndefined();
  expect(onlyOneOf([saar], [])).toBeUndefined();
});

/** A plan with one open inquiry, at this place. */
const planAt = (postalCode: string, town: string): Pick<SendPlan, 'asTheyRead'> =>
  ({
    asTheyRead: [
      {
        kind: 'plan',
        entities: [
          {
            id: 'i1',
            type: 'inquiry',
            state: 'there',
            takenOut: [],
            units: {
              address: { versions: [{ op: 'o', same: [], value: { street: 'Kaai 1', postalCode, town } }] },
            },
          },
        ],
      },
    ],
  }) as unknown as Pick<SendPlan, 'asTheyRead'>;

const request = { purpose: 'inquiry-request' } as const;

test('a place in the territory of another house is noticed; one of its own, or one nobody knows, is not', () => {
  expect(elsewhereOf(request, planAt('9160', 'Lokeren'), 'justice-house:gent')).toEqual({
    municipality: 'municipality:46029',
    houses: ['justice-house:dendermonde'],
  });
  expect(elsewhereOf(request, planAt('9000', 'Gent'), 'justice-house:gent')).toBeUndefined();
  expect(elsewhereOf(request, planAt('9999', 'Nergenshuizen'), 'justice-house:gent')).toBeUndefined();
  expect(elsewhereOf({ purpose: 'update' }, planAt('9160', 'Lokeren'), 'justice-house:gent')).toBeUndefined();
});

test('before it goes there the question is put once', async () => {
  await firstWords('nl');
  let made = 0;
  const make = () => {
    made += 1;
    return Promise.resolve(fail({ code: 'disk-full' as const }));
  };
  const elsewhere: InquiryPlace = { municipality: 'municipality:46029', houses: ['justice-house:dendermonde'] };
  const person = { person: 'p', name: 'Joppe', service: 'justice-house:gent', trust: 'verified' } as Correspondent;
  const bar: ReactNode = (
    <MantineProvider env="test">
      <ServicesContext.Provider value={{} as Services}>
        <SendBar isReady person={person} elsewhere={elsewhere} make={make} onSent={() => undefined} />
      </ServicesContext.Provider>
    </MantineProvider>
  );
  act(() => drawn.root.render(bar));
  const press = async (key: string): Promise<void> => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === t(key));
    await act(async () => {
      button?.click();
      await new Promise((done) => setImmediate(done));
    });
  };
  const asked = (): boolean => document.body.textContent?.includes('Dendermonde') === true;
  await press('exchange:send.later');
  expect([made, asked()]).toEqual([0, true]);
  await press('exchange:send.elsewhere.choose');
  expect([made, asked()]).toEqual([0, false]);
  await press('exchange:send.later');
  await press('exchange:send.elsewhere.send');
  expect([made, asked()]).toEqual([1, false]);
  await press('exchange:send.later');
  expect([made, asked()]).toEqual([2, false]);
});
