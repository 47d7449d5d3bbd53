// @vitest-environment happy-dom
/** Somebody who was given something, with the notices that can be made ready: offered once each, told when ready (D51, D55). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import { ToldReceiver } from '../../../renderer/widgets/exchange/told-receiver.tsx';
import { fail, ok } from '../../../shared/result.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();

test('a notice that lies ready is offered no second time; one that failed is, and the other stays', async () => {
  const asked: string[] = [];
  let isFull = true;
  const make = (which: string) => () => {
    asked.push(which);
    return Promise.resolve(isFull ? fail({ code: 'disk-full' as const }) : ok(undefined));
  };
  const notices = ['verbeterd', 'gewist'].map((label) => ({ label, make: make(label) }));
  act(() =>
    drawn.root.render(
      <MantineProvider>
        <ToldReceiver name="Bram Kiezel" facts={['laatst op 3 maart']} notices={notices} ready="Ligt klaar" />
      </MantineProvider>,
    ),
  );
  const press = async (label: string): Promise<void> => {
    const button = [...drawn.place.querySelectorAll('button')].find((each) => each.textContent === label);
    await act(async () => {
      button?.click();
      await Promise.resolve();
    });
  };
  expect(drawn.place.textContent).toContain('laatst op 3 maart');
  await press('gewist');
  expect(drawn.place.querySelector('[role="status"]')).toBeNull();
  isFull = false;
  await press('gewist');
  expect(drawn.place.querySelector('[role="status"]')?.textContent).toBe('Ligt klaar');
  await press('gewist');
  await press('verbeterd');
  expect(asked).toEqual(['gewist', 'gewist', 'verbeterd']);
});
