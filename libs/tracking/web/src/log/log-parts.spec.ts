import { UseDayInput } from '@cairn/tracking-domain';
import type { UseRowDraft } from './log-draft';
import { dayInput } from './log-parts';

const row = (change: Partial<UseRowDraft>): UseRowDraft => ({
  ...{ id: '019c9f20-0000-7000-8000-000000000001', episodeId: null, day: '2026-11-22', state: null },
  ...{ substance: 'ketamine', substanceText: '', amount: null, amountLow: null, amountHigh: null, unit: null },
  ...{ precision: null, route: null, times: null, setting: null, coUse: [], forPain: null },
  ...{ context: 'non_prescribed', source: 'patient', note: '' },
  ...change,
});
const typed: Partial<UseRowDraft> = {
  ...({ amount: 1, amountLow: 1, amountHigh: 2, unit: 'g', precision: 'range', route: 'oral', times: 2 } as const),
  ...({ setting: 'outdoors', forPain: true } as const),
};
const nothing = {
  ...{ amount: null, amountLow: null, amountHigh: null, unit: null, precision: null, route: null, times: null },
  ...{ setting: null, coUse: [], forPain: null },
};

describe('dayInput', () => {
  it.each(['no', 'unknown'] as const)('sends nothing that was typed before "%s" was chosen', (state) => {
    const day = dayInput(row({ ...typed, coUse: ['alcohol'], state }), '');
    expect(day).toMatchObject({ ...nothing, state });
    expect(UseDayInput.safeParse(day).error).toBeUndefined();
  });

  it.each([
    ['range', { amount: null, amountLow: 1, amountHigh: 2, precision: 'range', unit: 'g' }],
    ['exact', { amount: 1, amountLow: null, amountHigh: null, precision: 'exact', unit: 'g' }],
  ] as const)('sends of one figure and a range what is on screen: %s', (precision, sent) => {
    const day = dayInput(row({ ...typed, coUse: [], precision, state: 'yes' }), '');
    expect(day).toMatchObject(sent);
    expect(UseDayInput.safeParse(day).error).toBeUndefined();
  });

  it('asks for the ends where a figure was typed before "between" was chosen', () => {
    const day = dayInput(row({ state: 'yes', amount: 1, unit: 'g', precision: 'range' }), '');
    const issues = UseDayInput.safeParse(day).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['amountLow']);
  });
});
