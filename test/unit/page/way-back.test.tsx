// @vitest-environment happy-dom
/** Today reminds whoever has work here and could never get it back: neither words on paper or key holders, nor a safety copy. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { WayBack } from '../../../renderer/rooms/today/way-back.tsx';
import type { SafetyCopy, WayIn } from '../../../renderer/vault/api.ts';
import { fail, ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const way = (kind: WayIn['kind']): Pick<WayIn, 'kind'> => ({ kind });
const copy: Partial<SafetyCopy> = { name: 'c', isHere: true };
const ended: Partial<SafetyCopy> = { ...copy, ended: { at: 1, file: 'removed' } };
const damaged: Partial<SafetyCopy> = { ...copy, checked: { at: 1, result: 'damaged' } };

/** Where its links lead; none, where nothing is said. */
async function leadsTo(ways: readonly Pick<WayIn, 'kind'>[], copies: readonly Partial<SafetyCopy>[] | 'refused') {
  await firstWords('nl');
  const vault = {
    household: () => Promise.resolve(ok({ ways })),
    safetyCopies: () => Promise.resolve(copies === 'refused' ? fail({ code: 'read-only' }) : ok(copies)),
    onEvent: () => () => undefined,
  };
  await act(async () => {
    drawn.root.render(
      <MantineProvider env="test">
        <MemoryRouter>
          {/* Of the vault only what is asked here. */}
          <ServicesContext.Provider value={{ vault } as unknown as Services}>
            <WayBack key={JSON.stringify([ways, copies])} />
          </ServicesContext.Provider>
        </MemoryRouter>
      </MantineProvider>,
    );
    await new Promise((done) => setImmediate(done));
  });
  return [...drawn.place.querySelectorAll('a')].map((link) => link.getAttribute('href'));
}

test('with neither, both are offered, each where it is made', async () => {
  expect(await leadsTo([way('passphrase')], [])).toEqual(['/computer', '/safety']);
  expect(drawn.place.textContent).toContain(words('nl')('today:wayBack.about'));
});

test('a copy that was ended, or that is damaged, is none to come back from', async () => {
  expect(await leadsTo([way('passphrase')], [ended])).not.toEqual([]);
  expect(await leadsTo([way('passphrase')], [damaged])).not.toEqual([]);
});

test('one of them is enough, and what cannot be known is not said', async () => {
  expect(await leadsTo([way('passphrase'), way('words')], [])).toEqual([]);
  expect(await leadsTo([way('passphrase'), way('officers')], [])).toEqual([]);
  expect(await leadsTo([way('passphrase')], [ended, copy])).toEqual([]);
  expect(await leadsTo([way('passphrase')], 'refused')).toEqual([]);
});
