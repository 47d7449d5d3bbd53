/** The main journey by mouse: the keyboard types what has to be typed, and nothing else. */
import type { Desk } from '../../journeys/desk.ts';
import * as dossier from '../../journeys/dossier.ts';
import { unlock } from '../../journeys/start.ts';
import type { Hand } from './hand.ts';
import { lien } from './profiles.ts';
import { day, goal, housingPromise, noteText, promiseKind, slip, step, surname, wish } from './story.ts';

export function byMouse(desk: Desk): Hand {
  return {
    slip: () => dossier.newDossier(desk, slip),
    plan: async () => {
      await dossier.addWish(desk, wish);
      await dossier.addGoal(desk, desk.t('units:values.domain.housing'), goal);
      await dossier.addStep(desk, { what: step, who: lien.name, due: day(12) });
      await dossier.addProof(desk, step, housingPromise(), promiseKind, day(-50));
    },
    note: async () => {
      await dossier.openTab(desk, 'notes');
      await desk.field('dossier:note.text').fill(noteText);
      await desk.button('dossier:note.file').click();
      await desk.page.getByRole('article').filter({ hasText: noteText }).waitFor();
    },
    request: () => dossier.addRequest(desk, 'conditional-release', day(-105)),
    setDone: async () => {
      const row = dossier.stepRow(desk, step);
      const done = desk.t('units:values.stepStatus.done');
      await row.getByRole('button', { name: desk.t('dossier:plan.status') }).click();
      await desk.page.getByRole('menuitem').getByText(done, { exact: true }).click();
      await row.getByText(done).first().waitFor();
    },
    toToday: () => desk.room('common:rail.today'),
    toAll: () => desk.page.getByRole('tab').nth(2).click(),
    toDossier: () => dossier.openDossier(desk, surname),
    toTab: (name) => dossier.openTab(desk, name),
    lock: async () => {
      const opened = desk.nextWindow();
      await desk.button('common:lock').click();
      desk.page = await opened;
      await desk.field('start:passphrase.label').waitFor();
    },
    unlock: () => unlock(desk, lien),
  };
}
