import { expect, test } from 'vitest';
import { blocksOf } from '../../../renderer/rooms/help/guide/blocks.ts';
import { guideIn } from '../../../renderer/rooms/help/guide/use-guide.ts';
import { languages } from '../../../shared/language.ts';

const plain = (text: string) => [{ text, isStrong: false }];

test('the guide is read as headings, paragraphs and lists, also without an empty line around a heading', () => {
  expect(blocksOf('# One\n## Two\nWords\nof one line.\n\n- a\n- b\n  goes on\r\n\r\n### Three\n')).toEqual([
    { kind: 'heading', level: 1, id: 'guide-1', text: 'One' },
    { kind: 'heading', level: 2, id: 'guide-2', text: 'Two' },
    { kind: 'paragraph', spans: plain('Words of one line.') },
    { kind: 'list', items: [plain('a'), plain('b goes on')] },
    { kind: 'heading', level: 3, id: 'guide-3', text: 'Three' },
  ]);
});

test('bold text in the guide begins and ends at its stars', () => {
  expect(blocksOf('**One** and **two**.')).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { text: 'One', isStrong: true },
        { text: ' and ', isStrong: false },
        { text: 'two', isStrong: true },
        { text: '.', isStrong: false },
      ],
    },
  ]);
  expect(blocksOf('a **b')).toEqual([{ kind: 'paragraph', spans: plain('a **b') }]);
  expect(blocksOf('**a** b **c')).toEqual([
    { kind: 'paragraph', spans: [{ text: 'a', isStrong: true }, ...plain(' b **c')] },
  ]);
});

test('markup of a page, links and deeper headings stay the words they are', () => {
  for (const text of ['<img src=x onerror=alert(1)>', '[a](javascript:b)', '#### four', '#none', '1. one', '`c`'])
    expect(blocksOf(text)).toEqual([{ kind: 'paragraph', spans: plain(text) }]);
});

test('an empty guide has no blocks', () => {
  expect(blocksOf('\n\n')).toEqual([]);
});

test('each language has its own guide, of the same headings by the same names', async () => {
  const guides = await Promise.all(languages.map(guideIn));
  const headings = guides.map(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));
  const [first = []] = headings;
  expect(first.length).toBeGreaterThan(30);
  for (const each of headings)
    expect(each.map(({ id, level }) => [id, level])).toEqual(first.map(({ id, level }) => [id, level]));
  expect(new Set(headings.map(([, second]) => second?.text)).size).toBe(languages.length);
});
