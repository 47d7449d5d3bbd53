/** A service's own questions for the review, kept by each person. */
import { describe, expect, it } from 'vitest';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk } from '../../support/people.ts';

const form = (id: string, version: string, text = 'Wie heeft een sleutel?'): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    JSON.stringify({
      passerelle: 'review-questions',
      format: 1,
      form: id,
      version,
      title: { nl: id },
      questions: [{ id: 'q', domain: 'housing', text: { nl: text } }],
    }),
  );

describe('own questions', () => {
  it('are taken, replaced by a later version, and put away; each time it stands in the log', async () => {
    const { vault } = await prisonDesk();
    await good(vault.takeReviewForm({ bytes: form('ons', '1') }));
    await good(vault.takeReviewForm({ bytes: form('ander', '1') }));
    const newer = await good(vault.takeReviewForm({ bytes: form('ons', '2', 'Wie opent de deur?') }));
    expect(newer.map((each) => [each.form, each.version])).toEqual([
      ['ander', '1'],
      ['ons', '2'],
    ]);
    expect(await good(vault.dropReviewForm({ form: 'ander' }))).toHaveLength(1);
    expect(await good(vault.reviewForms())).toHaveLength(1);
    const log = await good(vault.accessLog({}));
    const about = log.map(({ what }) => what).filter((what) => what.startsWith('review-questions-'));
    expect(about).toHaveLength(4);
  });

  it('that are no such file, or take the name of those Passerelle brings, change nothing', async () => {
    const { vault } = await prisonDesk();
    await good(vault.takeReviewForm({ bytes: form('ons', '1') }));
    for (const bytes of [new Uint8Array([1, 2, 3]), form('life-domains', '9')]) {
      expect(await vault.takeReviewForm({ bytes })).toEqual({ ok: false, problem: { code: 'bad-form' } });
    }
    expect((await good(vault.reviewForms())).map((each) => each.form)).toEqual(['ons']);
  });
});
