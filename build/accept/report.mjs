/** What an acceptance run found, for people and for programs: the same in out/accept.md and out/accept.json. */

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {string} about
 * @property {string} where
 * @property {'passed' | 'failed' | 'could not run' | 'not asked' | 'elsewhere'} state
 * @property {string} [why]
 * @property {number} [seconds]
 */

/**
 * @typedef {object} Report
 * @property {string} at ISO 8601
 * @property {string} commit
 * @property {string} machine
 * @property {readonly Outcome[]} outcomes
 */

/** In a cell of a table. @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {Report} report */
export function asText({ at, commit, machine, outcomes }) {
  const count = (/** @type {Outcome['state']} */ state) => outcomes.filter((each) => each.state === state).length;
  const states = /** @type {const} */ (['passed', 'failed', 'could not run', 'not asked', 'elsewhere']);
  const rows = outcomes.map(({ name, about, where, state, why = '', seconds }) =>
    [name, cell(about), where, state, cell(why), seconds === undefined ? '' : `${seconds.toFixed(0)} s`].join(' | '),
  );
  return `# Acceptance

Of ${commit}, ${at}, on ${machine}: ${states.map((state) => `${count(state)} ${state}`).join(', ')}.
What is elsewhere was not tried: it needs Windows, macOS, a network or hardware, and is to be tried there.

| Part | What | Needs | State | Why | Time |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}

/** Nothing that was asked for failed, and all of it could be run. @param {Pick<Report, 'outcomes'>} report */
export const isAccepted = ({ outcomes }) =>
  outcomes.every(({ state }) => state !== 'failed' && state !== 'could not run');
