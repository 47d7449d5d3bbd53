// @vitest-environment happy-dom
/** A form that is being filed: not a second time, and a dialog takes no text it would close over. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useFiledOnce } from '../../../renderer/ui/being-filed.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let filed: number;

function Page({ isBusy, inDialog }: { readonly isBusy: boolean; readonly inDialog: boolean }) {
  useFiledOnce();
  return (
    <div {...(inDialog && { 'data-dialog': true })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          filed += 1;
        }}
      >
        <textarea />
        <button {...(isBusy && { 'data-loading': true })}>…</button>
      </form>
    </div>
  );
}

beforeEach(() => {
  filed = 0;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => act(() => root.unmount()));

const draw = (isBusy: boolean, inDialog = true) => act(() => root.render(<Page isBusy={isBusy} inDialog={inDialog} />));
const submit = () => act(() => document.querySelector('form')?.requestSubmit());
const takesText = (): boolean =>
  document
    .querySelector('textarea')
    ?.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, data: 'a' })) === true;

test('is filed once, however often it is sent off, and again once that is done', () => {
  draw(false);
  submit();
  draw(true);
  submit();
  submit();
  expect(filed).toBe(1);
  draw(false);
  submit();
  expect(filed).toBe(2);
});

test('a dialog that will close takes no more text; a field that stays does', () => {
  draw(true);
  expect(takesText()).toBe(false);
  draw(false);
  expect(takesText()).toBe(true);
  draw(true, false);
  expect(takesText()).toBe(true);
});
