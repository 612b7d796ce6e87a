import type { ClinicDueRow } from '@cairn/assessment-domain';
import { dueRows } from './due-rows';

const row = (patientName: string, name: string, overdueDays: number): ClinicDueRow => ({
  kind: 'instrument',
  key: name,
  name,
  everyDays: 14,
  why: '',
  lastOn: null,
  dueOn: '2026-11-23',
  overdueDays,
  patientId: patientName,
  patientName,
  localNumber: '',
  standing: '',
});
const rows = [row('Bo', 'PEG', 0), row('Al', 'PHQ-9', 3), row('Bo', 'GAD-7', 9), row('Al', 'SDS', -2)];
const shown = (...wanted: Parameters<typeof dueRows>) =>
  dueRows(...wanted).map(({ patientName, name }) => `${patientName} ${name}`);

describe('dueRows', () => {
  it.each([
    ['overdue', ['Bo GAD-7', 'Al PHQ-9']],
    ['due', ['Bo GAD-7', 'Al PHQ-9', 'Bo PEG']],
    ['all', ['Bo GAD-7', 'Al PHQ-9', 'Bo PEG', 'Al SDS']],
  ] as const)('shows what is %s, longest overdue first', (which, expected) => {
    expect(shown(rows, which, 'overdue')).toEqual(expected);
  });

  it('sorts by person and by measure, the longest overdue of each first', () => {
    expect(shown(rows, 'all', 'person')).toEqual(['Al PHQ-9', 'Al SDS', 'Bo GAD-7', 'Bo PEG']);
    expect(shown(rows, 'all', 'measure')).toEqual(['Bo GAD-7', 'Bo PEG', 'Al PHQ-9', 'Al SDS']);
  });
});
