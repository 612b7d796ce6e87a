import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';

const SPECIMEN_CODES = [
  { key: 'urine', label: 'Urine' },
  { key: 'oral_fluid', label: 'Oral fluid' },
  { key: 'hair', label: 'Hair' },
  { key: 'blood', label: 'Blood' },
] as const;
export const SPECIMENS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: SPECIMEN_CODES };
export const Specimen = z.enum(keysOf(SPECIMEN_CODES), 'Choose urine, oral fluid, hair or blood.');

const METHOD_CODES = [
  { key: 'point_of_care', label: 'Point of care (cup or strip)' },
  { key: 'laboratory_screen', label: 'Laboratory screen' },
  { key: 'laboratory_confirmation', label: 'Laboratory confirmation' },
] as const;
export const TEST_METHODS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: METHOD_CODES };
export const TestMethod = z.enum(
  keysOf(METHOD_CODES),
  'Choose point of care, laboratory screen or laboratory confirmation.',
);
export type TestMethod = z.infer<typeof TestMethod>;
