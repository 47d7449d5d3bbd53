import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { escapeText, html } from '../../../renderer/papers/model/html.ts';

describe('markup of papers', () => {
  it('escapes every text, in content and in attributes', () => {
    const hostile = `"><script>alert('x')</script>&\``;
    const made = html`<p lang="${hostile}">${hostile}</p>`.toString();
    expect(made).not.toContain('<script');
    expect(made.match(/</g)).toHaveLength(2);
    expect(made).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)');
  });

  it('keeps nested markup and lists of it, and leaves out what is absent', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(
      html`<ul>
        ${items}${undefined}
      </ul>`.toString(),
    ).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('never escapes twice, and never lets a look-alike through', () => {
    const inner = html`<i>${'&'}</i>`;
    expect(html`<p>${inner}</p>`.toString()).toBe('<p><i>&amp;</i></p>');
    const fake = { toString: () => '<b>' };
    // @ts-expect-error only markup made by html passes unescaped
    expect(() => html`${fake}`).toThrow(TypeError);
  });

  it('shows control characters as unreadable, and keeps line breaks', () => {
    expect(escapeText('a\u0000b\u001bc\nd\te')).toBe('a\ufffdb\ufffdc\nd\te');
  });

  it('leaves no character that could open markup or an entity, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"'`]/);
        expect(escaped.replace(/&(amp|lt|gt|quot|#39|#96);/g, '')).not.toContain('&');
      }),
    );
  });
});
