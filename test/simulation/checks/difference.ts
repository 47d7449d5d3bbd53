/** What a check found: the promise, in what way it was not kept, and what lay there. */
import type { Judged, Scene } from '../oracle/judge.ts';

export class Difference extends Error {
  readonly rule: string;
  readonly detail: readonly string[];

  constructor(rule: string, what: string, detail: readonly string[] = []) {
    super(`${rule}: ${what}`);
    this.rule = rule;
    this.detail = detail;
  }
}

const short = (id: string | null): string => id?.slice(0, 8) ?? '-';

/** Everything a seat holds of a section, a line each. */
export function listed(
  { told, keys, authors }: Scene,
  { counting, verdicts, newest, members }: Judged,
): readonly string[] {
  return [
    `keys of ${[...keys].map(short).join(', ')}; newest ${short(newest)}`,
    ...counting.map(
      (each) =>
        `epoch ${short(each.id)} by ${authors.get(each.author) ?? short(each.author)} after ${each.parents.map(short).join(', ') || 'nothing'}, shows ${each.restates.map(({ id, shows }) => `${short(id)}#${shows.join('#')}`).join(' ')}, knows ${each.covered.flatMap(({ tips }) => tips.map(({ id }) => short(id))).join(' ')}, members ${(members.get(each.id) ?? []).map((one) => authors.get(one.seat) ?? short(one.seat)).join(', ')}`,
    ),
    ...told.map((each) => {
      const said = each.said.map((one) =>
        one ? `${one.op} ${one.type ?? ''} ${one.entity ?? ''} ${one.unit ?? ''} ${short(one.id)}` : 'hidden',
      );
      const by = `${authors.get(each.author) ?? short(each.author)} run ${short(each.run.split('/')[1] ?? '')} ${each.seq}`;
      return `${short(each.id)} by ${by} in ${short(each.epoch)}: ${said.join('; ')} -> ${verdicts.get(each.id) ?? 'newer'}`;
    }),
  ];
}
