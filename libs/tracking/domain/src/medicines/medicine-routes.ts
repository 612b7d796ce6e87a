import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';

const ROUTE_CODES = [
  { key: 'oral', label: 'By mouth' },
  { key: 'sublingual', label: 'Under the tongue' },
  { key: 'intranasal', label: 'Into the nose' },
  { key: 'inhaled', label: 'Breathed in' },
  { key: 'im', label: 'Into a muscle' },
  { key: 'iv', label: 'Into a vein' },
  { key: 'subcutaneous', label: 'Under the skin' },
  { key: 'transdermal', label: 'Through the skin' },
  { key: 'rectal', label: 'Rectal' },
  { key: 'topical', label: 'On the skin or into the eye or ear' },
  { key: 'bladder', label: 'Into the bladder' },
  { key: 'other', label: 'Another way' },
] as const;
/** How a medicine is given. Our own list; how a substance is used without a prescription is another one. */
export const MEDICINE_ROUTES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: ROUTE_CODES };
export const MedicineRoute = z.enum(keysOf(ROUTE_CODES), 'Choose a way of giving from the list.');
export type MedicineRoute = z.infer<typeof MedicineRoute>;
