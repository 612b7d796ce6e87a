import type { UseDayInput } from '../use-days/use-day';

/** Half a gram of ketamine, snorted, on 2 March 2026. */
export function aUseDay(useDay: Partial<UseDayInput> = {}): UseDayInput {
  return {
    id: '019c9f20-0000-7000-8000-000000000002',
    episodeId: null,
    day: '2026-03-02',
    substance: 'ketamine',
    substanceText: '',
    state: 'yes',
    amount: 0.5,
    unit: 'g',
    precision: 'estimate',
    amountLow: null,
    amountHigh: null,
    route: 'intranasal',
    times: null,
    setting: null,
    coUse: [],
    context: 'non_prescribed',
    forPain: null,
    source: 'patient',
    note: '',
    ...useDay,
  };
}

/** A day on which none of it was used. */
export function aDayWithout(useDay: Partial<UseDayInput> = {}): UseDayInput {
  return aUseDay({ state: 'no', amount: null, unit: null, precision: null, route: null, ...useDay });
}
