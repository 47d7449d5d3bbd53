// @vitest-environment happy-dom
/** What came in opens on the question, its answer or the briefing; a question is answered from there. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { MeContext, ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { Changes } from '../../../renderer/rooms/exchange/changes.tsx';
import { Decide } from '../../../renderer/rooms/exchange/decide.tsx';
import { GoProvider } from '../../../renderer/routes/address.ts';
import type { IncomingChange, IncomingReport, Me } from '../../../renderer/vault/api.ts';
import { ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');
const author = {
  person: 'p',
  seat: 's',
  name: 'Lien',
  function: 'psd-social-worker',
  service: 'psd:gent',
  shown: 'compared',
};

const change = (type: string, entity: string, unit: string, text: string): IncomingChange => ({
  section: 'plan',
  type,
  entity,
  unit,
  what: 'new',
  isNewEntity: true,
  theirs: { value: { text }, author: author as IncomingChange['theirs']['author'], at: 0 },
});
const step = change('step', 's1', 'what', 'Slaapplaats zoeken');
const question = change('inquiry', 'i1', 'question', 'Kan hij bij zijn zus wonen?');
const briefing = change('hand-over', 'h1', 'promises', 'Hij belt zijn zus.');

/** Of a report only what these parts of the screen read. */
const reportOf = (purpose: IncomingReport['purpose'], changes: readonly IncomingChange[]): IncomingReport =>
  ({
    name: 'f',
    purpose,
    changes,
    names: {},
    decides: true,
    trust: 'verified',
    counts: { new: changes.length, changed: 0, differs: 0 },
  }) as unknown as IncomingReport;

async function draw(part: ReactNode, services: Partial<Services> = {}, go: (to: string) => void = () => undefined) {
  await firstWords('nl');
  act(() =>
    drawn.root.render(
      <MantineProvider>
        <ServicesContext.Provider value={services as Services}>
          <MeContext.Provider value={{ service: 'justice-house:gent', person: 'q' } as Me}>
            <GoProvider value={(to) => go(typeof to === 'string' ? to : '')}>{part}</GoProvider>
          </MeContext.Provider>
        </ServicesContext.Provider>
      </MantineProvider>,
    ),
  );
}

test.each([
  ['inquiry-request', question, 'Kan hij bij zijn zus wonen?'],
  ['hand-over', briefing, 'Hij belt zijn zus.'],
] as const)('of %s what it is about stands above all the rest, and nowhere else', async (purpose, lead, text) => {
  await draw(<Changes report={reportOf(purpose, [step, lead])} />);
  const [first, second] = [...drawn.place.querySelectorAll('section')];
  expect(first?.querySelector('h3')?.textContent).toBe(t(`exchange:report.lead.${purpose}`));
  expect(first?.textContent).toContain(text);
  expect(second?.querySelector('h3')?.textContent).toBe(t('exchange:report.new'));
  expect(second?.textContent).toContain('Slaapplaats zoeken');
  expect(second?.textContent).not.toContain(text);
});

test('a question is taken in and answered with one press, in the dossier where it stands', async () => {
  const went: string[] = [];
  const accept = () => Promise.resolve(ok({ dossier: 'd1', report: reportOf('inquiry-request', []) }));
  await draw(
    <Decide report={reportOf('inquiry-request', [step, question])} onDecided={() => undefined} />,
    { vault: { accept } as unknown as Services['vault'] },
    (to) => went.push(to),
  );
  const button = [...drawn.place.querySelectorAll('button')].find(
    ({ textContent }) => textContent === t('exchange:report.acceptAndAnswer'),
  );
  await act(async () => {
    button?.click();
    await new Promise((done) => setImmediate(done));
  });
  expect(went).toEqual(['/dossier/d1/network?at=i1&new=1']);
});

test('what asks for no answer offers none', async () => {
  await draw(<Decide report={reportOf('hand-over', [briefing])} onDecided={() => undefined} />);
  expect(drawn.place.textContent).not.toContain(t('exchange:report.acceptAndAnswer'));
});
