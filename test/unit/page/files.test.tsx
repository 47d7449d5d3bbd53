// @vitest-environment happy-dom
/** Files a person picks and saves: read whole and closed again, whatever comes of it; what could not be made is not saved. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { useFiles, type Files } from '../../../renderer/data/files.ts';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { fail, ok } from '../../../shared/result.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

interface ReadInput {
  readonly offset: number;
  readonly length: number;
}

/** The shell with one file in it, and what was asked of it. */
function filesWith(
  file: Uint8Array,
  size = file.length,
): { readonly files: () => Files; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const shell = (name: string, input: ReadInput) => {
    asked.push(name);
    if (name === 'files.open') return Promise.resolve(ok({ handle: 'h', name: 'a', size }));
    if (name === 'files.read')
      return Promise.resolve(ok(Uint8Array.from(file.subarray(input.offset, input.offset + input.length))));
    return Promise.resolve(name === 'print.pdf' ? fail('busy') : ok(undefined));
  };
  let files: Files | undefined;
  function Page() {
    files = useFiles();
    return null;
  }
  const services = { shell } as unknown as Services;
  act(() =>
    createRoot(document.createElement('div')).render(
      <ServicesContext.Provider value={services}>
        <Page />
      </ServicesContext.Provider>,
    ),
  );
  return {
    files: () => {
      if (files === undefined) throw new Error('not drawn');
      return files;
    },
    asked,
  };
}

test('a file is read in pieces, whole, and closed', async () => {
  const file = new Uint8Array(9_000_000).map((_, at) => at % 251);
  const { files, asked } = filesWith(file);
  const read = await files().open('picture', file.length);
  expect(read.ok && read.value.every((byte, at) => byte === at % 251) && read.value.length).toBe(file.length);
  expect(asked).toEqual(['files.open', 'files.read', 'files.read', 'files.close']);
});

test('one that is empty or too large is refused unread, and closed', async () => {
  for (const size of [0, 11]) {
    const { files, asked } = filesWith(new Uint8Array(size));
    expect(await files().open('card', 10, { code: 'bad-card' })).toEqual(fail({ code: 'bad-card' }));
    expect(asked).toEqual(['files.open', 'files.close']);
  }
});

test('one that became shorter while it is read is refused, not filled up with nothing', async () => {
  const { files, asked } = filesWith(new Uint8Array(8_388_600).fill(7), 9_000_000);
  expect(await files().open('picture', 9_000_000)).toEqual(fail({ code: 'damaged' }));
  expect(asked.at(-1)).toBe('files.close');
});

test('it is closed also where the work with it breaks', async () => {
  const { files, asked } = filesWith(new Uint8Array(1));
  await expect(files().pick('audit', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(asked).toEqual(['files.open', 'files.close']);
});

test('what could not be made is not saved, and the problem is said', async () => {
  const { files, asked } = filesWith(new Uint8Array(1));
  const page = { html: '<p>', footer: '' };
  expect(await files().save('pdf', 'a', files().print(page))).toEqual(fail({ code: 'busy' }));
  expect(asked).toEqual(['print.pdf']);
  expect(await files().save('text', 'a', new Uint8Array([1]))).toEqual(ok(undefined));
  expect(asked).toEqual(['print.pdf', 'files.save']);
});
