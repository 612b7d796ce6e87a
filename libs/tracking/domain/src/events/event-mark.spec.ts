import { anEventMark } from '../testing/an-event-mark';
import { EventMarkInput } from './event-mark';

const fieldsOf = (body: unknown): string[] =>
  EventMarkInput.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('EventMarkInput', () => {
  it.each([
    ['2026-03-02', null, []],
    ['2026-03-02', '2026-03-02', []],
    ['2026-03-02', '2026-03-01', ['endsOn']],
    ['', null, ['startsOn']],
  ])('from %s to %s refuses %j', (startsOn, endsOn, fields) => {
    expect(fieldsOf(anEventMark({ startsOn, endsOn }))).toEqual(fields);
  });

  it.each([
    ['', 1],
    ['  ', 1],
    ['x'.repeat(60), 0],
    ['x'.repeat(61), 1],
  ])('the label %j has %d problems', (label, problems) => {
    expect(fieldsOf(anEventMark({ label }))).toHaveLength(problems);
  });
});
