/** A worked example to begin with: the words of the format are English in every language, as in the files that prove the rules. */
export const exampleToBegin = `# A line with # is a remark. Facts first, then what you expect.
name: four years, one month of remand
provenance: my own example

as of: 2026-06-01
detention start: 2024-01-15
sentence: 4 years; judged 2024-01-10; not recidivist
remand: 30 days
registry: conditional-release 2025-04-16

expect pack from: 2026-01-16
expect conditional-release calendar: 2025-04-16
expect sentence-end calendar: 2027-12-15
`;
